package io.proofmark.verify.wiring;

import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.Cases;
import io.proofmark.verify.application.DecideCase;
import io.proofmark.verify.application.DecisionLog;
import io.proofmark.verify.application.Ids;
import io.proofmark.verify.domain.DoorKeys;
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
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    DecideCase decide(Cases cases, DecisionLog log, Ids ids, DoorKeys keys, Clock clock, VerifySettings settings) {
        return new DecideCase(cases, log, ids, keys, clock, settings.limits().patience());
    }
}
