package io.proofmark.verify.wiring;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.KeysFile;
import io.proofmark.door.LocalUsers;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.Cases;
import io.proofmark.verify.application.DecideCase;
import io.proofmark.verify.application.DecisionLog;
import io.proofmark.verify.application.Facts;
import io.proofmark.verify.application.Ids;
import io.proofmark.verify.application.MeasurePackages;
import io.proofmark.verify.application.MeasurementLog;
import io.proofmark.verify.application.MeasuringWork;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;

/** Beans that need a setting. */
class VerifyBeans {

    @Produces
    @Singleton
    DoorKeys keys(VerifySettings settings) throws IOException {
        return KeysFile.read(settings.keysFile());
    }

    @Produces
    @Singleton
    LocalUsers users(VerifySettings settings) throws IOException {
        return LocalUsers.read(settings.credentialsFile());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    MeasurePackages measure(
            MeasuringWork work, Facts facts, MeasurementLog log, Ids ids, Clock clock, VerifySettings settings) {
        VerifySettings.Artifacts artifacts = settings.artifacts();
        return new MeasurePackages(
                work,
                facts,
                new StoredFiles(new ArtifactStore(artifacts.folder(), 0), artifacts.settled()),
                new DocumentExaminer(artifacts.sorting()),
                log,
                ids,
                clock,
                artifacts.again());
    }

    @Produces
    @Singleton
    DecideCase decide(Cases cases, DecisionLog log, Ids ids, DoorKeys keys, Clock clock, VerifySettings settings) {
        return new DecideCase(cases, log, ids, keys, clock, settings.limits().patience());
    }
}
