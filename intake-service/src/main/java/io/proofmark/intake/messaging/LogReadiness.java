package io.proofmark.intake.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while submissions can be appended. */
@Readiness
@ApplicationScoped
public class LogReadiness implements HealthCheck {

    private final LogGate gate;

    LogReadiness(LogGate gate) {
        this.gate = gate;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("log");
        return gate.obstacle()
                .map(obstacle -> response.down().withData("detail", obstacle))
                .orElseGet(response::up)
                .build();
    }
}
