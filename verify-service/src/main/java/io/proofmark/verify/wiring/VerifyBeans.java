package io.proofmark.verify.wiring;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.catalog.Catalogs;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.KeysFile;
import io.proofmark.door.LocalUsers;
import io.proofmark.service.AtStart;
import io.proofmark.signatures.Trust;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.Cases;
import io.proofmark.verify.application.DecideCase;
import io.proofmark.verify.application.DecisionLog;
import io.proofmark.verify.application.ExternalIds;
import io.proofmark.verify.application.Facts;
import io.proofmark.verify.application.Ids;
import io.proofmark.verify.application.MeasurePackages;
import io.proofmark.verify.application.MeasurementLog;
import io.proofmark.verify.application.MeasuringWork;
import io.proofmark.verify.application.PackageExaminer;
import io.proofmark.verify.application.Precedents;
import io.proofmark.verify.application.offered.Admission;
import io.proofmark.verify.application.offered.VerifyOffer;
import io.proofmark.verify.fetching.EvidenceFetcher;
import io.proofmark.verify.fetching.PinnedHttps;
import io.proofmark.verify.messaging.EventLogged;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;

/** Beans that need a setting; what reads a file at the start, so that a wrong one is told then. */
class VerifyBeans {

    @Produces
    @Singleton
    @Startup(AtStart.FIRST)
    DoorKeys keys(VerifySettings settings) {
        return AtStart.needed(() -> KeysFile.read(settings.keysFile()));
    }

    @Produces
    @Singleton
    @Startup(AtStart.FIRST)
    LocalUsers users(VerifySettings settings) {
        return AtStart.needed(() -> LocalUsers.read(settings.credentialsFile()));
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @Startup(AtStart.FIRST)
    Trust trust(VerifySettings settings) {
        return AtStart.needed(() -> Trust.read(settings.trustedRoot(), settings.trustPolicy()));
    }

    @Produces
    @Singleton
    MeasurePackages measure(
            MeasuringWork work,
            Facts facts,
            ExternalIds externalIds,
            MeasurementLog log,
            Ids ids,
            Clock clock,
            VerifySettings settings,
            Vertx vertx,
            Trust trust) {
        VerifySettings.Artifacts artifacts = settings.artifacts();
        return new MeasurePackages(
                work,
                facts,
                new StoredFiles(new ArtifactStore(artifacts.folder(), 0), artifacts.settled()),
                externalIds,
                examiner(new DocumentExaminer(artifacts.sorting(), trust), settings.evidence(), vertx, clock),
                log,
                ids,
                clock,
                artifacts.again());
    }

    private static PackageExaminer examiner(
            PackageExaminer files, VerifySettings.Evidence evidence, Vertx vertx, Clock clock) {
        return evidence.fetch()
                ? new SeeingExaminer(
                        files,
                        new EvidenceFetcher(
                                new EvidenceFetcher.Limits(
                                        evidence.hosts().orElse(Set.of()),
                                        evidence.ports(),
                                        evidence.patience(),
                                        evidence.bytes()),
                                new PinnedHttps(vertx, null),
                                clock))
                : files;
    }

    /** Where files lie while they are judged and not handed in. */
    @Produces
    @Singleton
    @Startup(AtStart.FIRST)
    ArtifactStore verifications(VerifySettings settings) {
        VerifySettings.Verifications verifications = settings.verifications();
        ArtifactStore store = new ArtifactStore(verifications.folder(), verifications.keepFree());
        AtStart.sweep(store, verifications.leftAfter());
        return store;
    }

    @Produces
    @Singleton
    VerifyOffer offers(
            DoorKeys keys, Precedents precedents, Ids ids, Clock clock, VerifySettings settings, Trust trust) {
        return new VerifyOffer(
                new Admission(Catalogs.current(), keys, new EventLogged(), precedents, ids, clock),
                new DocumentExaminer(settings.artifacts().sorting(), trust));
    }

    @Produces
    @Singleton
    DecideCase decide(Cases cases, DecisionLog log, Ids ids, DoorKeys keys, Clock clock, VerifySettings settings) {
        return new DecideCase(cases, log, ids, keys, clock, settings.limits().patience());
    }
}
