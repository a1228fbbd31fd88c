package io.proofmark.intake.wiring;

import io.agroal.api.AgroalDataSource;
import io.proofmark.limits.Limit;
import io.proofmark.limits.RateLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Makes the limits of the door. */
public class RateLimitBeans {

    @Produces
    @Singleton
    RateLimits limits(IntakeSettings settings, AgroalDataSource database, Flyway tables, Clock clock) {
        IntakeSettings.RateLimit limit = settings.rateLimit();
        var common = new RateLimits.Settings(
                limit.loopback(), limit.proxies().orElse(List.of()), limit.alonePercent(), limit.clients());
        List<Limit> limits = List.of(
                new Limit("submissions-minute", limit.perMinute(), Duration.ofMinutes(1)),
                new Limit("submissions-day", limit.perDay(), Duration.ofDays(1)));
        return RateLimits.of(common, limits, database, tables::migrate, clock);
    }
}
