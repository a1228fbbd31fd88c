package io.proofmark.confidence.messaging;

import io.proofmark.log.Health;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Not alive once the log can never be read on by this process. */
@Liveness
class LogLiveness implements HealthCheck {

    private final ConfidenceLog log;

    LogLiveness(ConfidenceLog log) {
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("log")
                .status(log.health().state() != Health.State.FAILED)
                .build();
    }
}
