package io.proofmark.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Lets each client call as often as all limits allow, over all instances together: an instance lets through what it has
 * leased before, so no limit is ever exceeded while the quota can be reached. Without the quota an instance goes on with
 * what it holds, then with a share of each limit in each window.
 */
final class RateLimiter {

    private final List<Limit> limits;
    private final Quota quota;
    private final int alonePercent;
    private final InstantSource clock;
    /** A forgotten client loses the slices held here, never gains any: what is leased is counted. */
    private final Cache<Long, Bucket> buckets;

    /**
     * @param alonePercent of each limit, while the quota is away
     * @param clients remembered at once
     */
    RateLimiter(List<Limit> limits, Quota quota, int alonePercent, long clients, InstantSource clock) {
        this.limits = List.copyOf(limits);
        this.quota = quota;
        this.alonePercent = alonePercent;
        this.clock = clock;
        Duration longest =
                limits.stream().map(Limit::window).max(Duration::compareTo).orElseThrow();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(clients)
                .expireAfterAccess(longest)
                .build();
    }

    /** One call of a client. */
    Admission admit(long client) {
        return buckets.get(client, _ -> new Bucket(limits)).admit(client, quota, alonePercent, clock.instant());
    }
}
