package io.proofmark.verify.messaging;

import io.proofmark.log.Health;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Ready while both lanes are read as they come; alive while they can be. */
class LogHealth {

    private static final String NAME = "log";

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck ready(VerifyLog log, EvidenceTexts evidence) {
        return () -> {
            Health people = log.people();
            Health bulk = log.bulk();
            Optional<Health> texts = evidence.health();
            return HealthCheckResponse.named(NAME)
                    .status(people.ready()
                            && bulk.ready()
                            && texts.map(Health::ready).orElse(true))
                    .withData("people", people.state().name() + ": " + people.detail())
                    .withData("bulk", bulk.state().name() + ": " + bulk.detail())
                    .withData(
                            "evidence",
                            texts.map(it -> it.state().name() + ": " + it.detail())
                                    .orElse("not fetched"))
                    .withData("lagMs", people.lagMs())
                    .withData("bulkLagMs", bulk.lagMs())
                    .build();
        };
    }

    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck alive(VerifyLog log) {
        return () -> HealthCheckResponse.named(NAME)
                .status(List.of(log.people(), log.bulk()).stream()
                        .noneMatch(health -> health.state() == Health.State.FAILED))
                .build();
    }
}
