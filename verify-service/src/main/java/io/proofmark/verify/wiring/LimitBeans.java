package io.proofmark.verify.wiring;

import io.agroal.api.AgroalDataSource;
import io.proofmark.limits.Limit;
import io.proofmark.limits.RateLimits;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.rest.PublicLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Makes the limits of what anybody may ask. */
class LimitBeans {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Produces
    @Singleton
    PublicLimits limits(VerifySettings settings, AgroalDataSource database, Clock clock) {
        VerifySettings.RateLimit limit = settings.rateLimit();
        var common = new RateLimits.Settings(
                limit.loopback(), limit.proxies().orElse(List.of()), limit.alonePercent(), limit.clients());
        List<Limit> verifications = List.of(
                new Limit("verifications-minute", limit.verificationsPerMinute(), MINUTE),
                new Limit("verifications-day", limit.verificationsPerDay(), DAY));
        List<Limit> reads = List.of(new Limit("reads-minute", limit.readsPerMinute(), MINUTE));
        // The tables are made with this service's own, at its start.
        return new PublicLimits(
                RateLimits.of(common, verifications, database, () -> {}, clock),
                RateLimits.of(common, reads, database, () -> {}, clock));
    }
}
