package io.proofmark.badge.rest;

import io.proofmark.badge.application.LogReading;
import io.proofmark.badge.application.LogReading.Condition;
import io.proofmark.badge.application.Place;
import io.proofmark.badge.application.Positions;
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

    /** What the tables add up to, beside the offsets at which they do. */
    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck digests(Positions positions) {
        return () -> {
            Place place = positions.now();
            var answer = HealthCheckResponse.named("projection")
                    .up()
                    .withData("offsets", StructuredOffsets.of(place.offsets()))
                    .withData("digest", place.digest().hex());
            place.digests().forEach((table, digest) -> answer.withData("digest." + table, digest.hex()));
            return answer.build();
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
