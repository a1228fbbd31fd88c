package io.proofmark.badge.rest;

import io.proofmark.badge.application.LogReading;
import io.proofmark.badge.application.LogReading.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the log is read, alive while it can be. */
class LogHealth {

    private static final String NAME = "log";

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck ready(LogReading log) {
        return () -> {
            Condition condition = log.condition();
            return HealthCheckResponse.named(NAME)
                    .status(condition.ready())
                    .withData("detail", condition.detail())
                    .withData("lagMs", log.lag().toMillis())
                    .build();
        };
    }

    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck alive(LogReading log) {
        return () -> {
            Condition condition = log.condition();
            return HealthCheckResponse.named(NAME)
                    .status(!condition.failed())
                    .withData("detail", condition.detail())
                    .build();
        };
    }
}
