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
import io.proofmark.verify.application.EvidenceLog;
import io.proofmark.verify.application.EvidenceWork;
import io.proofmark.verify.application.ExternalIds;
import io.proofmark.verify.application.Facts;
import io.proofmark.verify.application.Ids;
import io.proofmark.verify.application.LookAtEvidence;
import io.proofmark.verify.application.MeasurePackages;
import io.proofmark.verify.application.MeasurementLog;
import io.proofmark.verify.application.MeasuringWork;
import io.proofmark.verify.application.Precedents;
import io.proofmark.verify.application.offered.Admission;
import io.proofmark.verify.application.offered.VerifyOffer;
import io.proofmark.verify.fetching.EvidenceFetcher;
import io.proofmark.verify.fetching.HostNames;
import io.proofmark.verify.fetching.PinnedHttps;
import io.proofmark.verify.messaging.EventLogged;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
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
            Trust trust) {
        VerifySettings.Artifacts artifacts = settings.artifacts();
        return new MeasurePackages(
                work,
                facts,
                new StoredFiles(new ArtifactStore(artifacts.folder(), 0), artifacts.settled()),
                externalIds,
                new DocumentExaminer(artifacts.sorting(), trust),
                log,
                ids,
                clock,
                artifacts.again());
    }

    /** Made at the start, so that the service does not come up when nothing could be fetched; empty where nothing is to be. */
    @Produces
    @Singleton
    @Startup
    Optional<EvidenceFetcher> fetcher(VerifySettings settings, Vertx vertx, Clock clock) {
        VerifySettings.Evidence evidence = settings.evidence();
        if (!evidence.fetch()) {
            return Optional.empty();
        }
        Set<String> hosts = hosts(evidence.hosts().orElse(Set.of()));
        return Optional.of(new EvidenceFetcher(
                new EvidenceFetcher.Limits(hosts, evidence.ports(), evidence.patience(), evidence.bytes()),
                new PinnedHttps(vertx, evidence.connecting(), null),
                clock));
    }

    void close(@Disposes Optional<EvidenceFetcher> fetcher) {
        fetcher.ifPresent(EvidenceFetcher::close);
    }

    private static Set<String> hosts(Set<String> listed) {
        try {
            return HostNames.listed(listed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("proofmark.evidence.hosts: " + e.getMessage(), e);
        }
    }

    @Produces
    @Singleton
    Optional<LookAtEvidence> look(
            EvidenceWork work,
            Optional<EvidenceFetcher> fetcher,
            EvidenceLog log,
            Clock clock,
            VerifySettings settings) {
        return fetcher.map(eye ->
                new LookAtEvidence(work, eye, log, clock, settings.evidence().again()));
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
    DecideCase decide(
            Cases cases,
            DecisionLog log,
            Precedents precedents,
            Ids ids,
            DoorKeys keys,
            Clock clock,
            VerifySettings settings) {
        return new DecideCase(
                cases, log, precedents, ids, keys, clock, settings.limits().patience());
    }
}
