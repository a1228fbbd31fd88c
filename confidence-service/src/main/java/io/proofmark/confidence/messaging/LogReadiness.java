package io.proofmark.confidence.messaging;

import io.proofmark.log.Health;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the log is read as it comes. */
@Readiness
class LogReadiness implements HealthCheck {

    private final ConfidenceLog log;

    LogReadiness(ConfidenceLog log) {
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        Health health = log.health();
        return HealthCheckResponse.named("log")
                .status(health.ready())
                .withData("state", health.state().name())
                .withData("detail", health.detail())
                .withData("lagMs", health.lagMs())
                .build();
    }
}
