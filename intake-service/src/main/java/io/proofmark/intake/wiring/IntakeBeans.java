package io.proofmark.intake.wiring;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.DocumentSchema;
import io.proofmark.documents.Documents;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.json.SubmissionSchema;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.KeysFile;
import io.proofmark.door.LocalUsers;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.intake.application.ChangeRules;
import io.proofmark.intake.application.ExamineDocument;
import io.proofmark.intake.application.Nonces;
import io.proofmark.intake.application.PackageChecks;
import io.proofmark.intake.application.PublicRecords;
import io.proofmark.intake.application.ReceivePackage;
import io.proofmark.intake.application.ReceiveSubmission;
import io.proofmark.intake.application.SubmissionLog;
import io.proofmark.intake.application.SupplyInformation;
import io.proofmark.intake.application.TakeRowWish;
import io.proofmark.intake.application.WithdrawSubmission;
import io.proofmark.intake.messaging.LogGate;
import io.proofmark.intake.messaging.Outlets;
import io.proofmark.intake.reading.BadgeRecords;
import io.proofmark.log.BrokerProbe;
import io.proofmark.service.AtStart;
import io.proofmark.signatures.Trust;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the beans whose classes know no framework; what reads a file at the start, so that a wrong one is told then. */
public class IntakeBeans {

    private static final String SOURCE = "/proofmark/intake";

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Nonces nonces() {
        SecureRandom random = new SecureRandom();
        return length -> {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        };
    }

    @Produces
    @Singleton
    Catalog catalog() {
        return Catalogs.current();
    }

    @Produces
    @Singleton
    @Startup(AtStart.FIRST)
    DoorKeys keys(IntakeSettings settings) {
        return AtStart.needed(() -> KeysFile.read(settings.keysFile()));
    }

    @Produces
    @Singleton
    @Startup(AtStart.FIRST)
    LocalUsers users(IntakeSettings settings) {
        return AtStart.needed(() -> LocalUsers.read(settings.credentialsFile()));
    }

    @Produces
    @Singleton
    Documents documents(IntakeSettings settings) {
        return new StrictDocuments(
                settings.limits().documentDepth(), settings.limits().documentBytes());
    }

    @Produces
    @Singleton
    DocumentSchema schema() {
        return new SubmissionSchema();
    }

    @Produces
    @Singleton
    ExamineDocument examine(
            Documents documents, DocumentSchema schema, Catalog catalog, IntakeSettings settings, DoorKeys keys) {
        return new ExamineDocument(documents, schema, catalog, settings.publicUrl() + "/v1/benchmarks", keys);
    }

    @Produces
    @Singleton
    ReceiveSubmission receive(
            ExamineDocument examine, SubmissionLog log, Catalog catalog, DoorKeys keys, Nonces nonces, Clock clock) {
        return new ReceiveSubmission(examine, log, catalog, keys, nonces, clock);
    }

    @Produces
    @Singleton
    @Startup(AtStart.FIRST)
    ArtifactStore artifacts(IntakeSettings settings) {
        IntakeSettings.Artifacts artifacts = settings.artifacts();
        ArtifactStore store = new ArtifactStore(artifacts.folder(), artifacts.keepFree());
        AtStart.sweep(store, artifacts.leftAfter());
        return store;
    }

    @Produces
    @Singleton
    @Startup(AtStart.FIRST)
    Trust trust(IntakeSettings settings) {
        return AtStart.needed(() -> Trust.read(settings.trustedRoot(), settings.trustPolicy()));
    }

    @Produces
    @Singleton
    ReceivePackage receivePackage(
            ReceiveSubmission receive,
            Documents documents,
            Catalog catalog,
            DoorKeys keys,
            IntakeSettings settings,
            Trust trust) {
        PackageChecks checks = new DocumentPackages(settings.artifacts().sorting(), catalog, trust);
        return new ReceivePackage(checks, receive, documents, catalog, keys);
    }

    @Produces
    @Singleton
    WithdrawSubmission withdraw(Documents documents, SubmissionLog log, Catalog catalog, DoorKeys keys, Clock clock) {
        return new WithdrawSubmission(documents, log, catalog, keys, clock);
    }

    @Produces
    @Singleton
    BadgeRecords records(IntakeSettings settings) {
        IntakeSettings.Limits limits = settings.limits();
        return new BadgeRecords(
                settings.badgeUrl(),
                new StrictDocuments(limits.documentDepth(), limits.publicRecordBytes()),
                limits.publicRecordPatience());
    }

    void close(@Disposes BadgeRecords records) {
        records.close();
    }

    @Produces
    @Singleton
    SupplyInformation supply(
            Documents documents,
            DocumentSchema schema,
            PublicRecords records,
            SubmissionLog log,
            Catalog catalog,
            DoorKeys keys,
            Clock clock) {
        return new SupplyInformation(documents, new ChangeRules(schema), records, log, catalog, keys, clock);
    }

    @Produces
    @Singleton
    TakeRowWish wishes(
            Documents documents,
            PublicRecords records,
            SubmissionLog log,
            Catalog catalog,
            DoorKeys keys,
            Clock clock,
            IntakeSettings settings) {
        var limits = new TakeRowWish.Limits(
                settings.limits().wishLength(), settings.limits().contactLength());
        return new TakeRowWish(documents, records, log, catalog, keys, clock, limits);
    }

    @Produces
    @Singleton
    EventCodec codec(IntakeSettings settings) {
        return new EventCodec(settings.registryUrl());
    }

    void close(@Disposes EventCodec codec) {
        codec.close();
    }

    @Produces
    @Singleton
    EventRecords records(EventCodec codec) {
        return new EventRecords(codec, SOURCE);
    }

    /** @param kafka everything that is set below {@code kafka.} */
    @Produces
    @Singleton
    Outlets outlets(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new Outlets(kafka);
    }

    void close(@Disposes Outlets outlets) {
        outlets.close();
    }

    @Produces
    @Singleton
    BrokerProbe broker(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        return new BrokerProbe(bootstrap);
    }

    void close(@Disposes BrokerProbe broker) {
        broker.close();
    }

    @Produces
    @Singleton
    LogGate gate(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap, EventCodec codec, BrokerProbe broker) {
        return new LogGate(bootstrap, codec, broker);
    }
}
