package io.proofmark.limits;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Tells clients apart and counts their calls. Safe for several threads. */
public final class RateLimits {

    private final boolean loopback;
    private final Proxies proxies;
    private final ClientCodes codes;
    private final RateLimiter limiter;

    private RateLimits(Settings settings, List<Limit> limits, Quota quota, InstantSource clock) {
        this.loopback = settings.loopback();
        this.proxies =
                new Proxies(settings.proxies().stream().map(Network::parse).toList());
        this.codes = new ClientCodes(quota, clock);
        this.limiter = new RateLimiter(limits, quota, settings.alonePercent(), settings.clients(), clock);
    }

    /**
     * What is the same for all limits of a service.
     *
     * @param loopback whether limits apply to calls from the machine itself
     * @param proxies addresses or networks ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For} is believed
     * @param alonePercent of each limit that one instance lets through by itself while the database is away
     * @param clients remembered at once, about 300 bytes each
     */
    public record Settings(boolean loopback, List<String> proxies, int alonePercent, long clients) {

        /** @throws IllegalArgumentException when a proxy is no address or network, or a number is out of range */
        public Settings {
            proxies = List.copyOf(proxies);
            proxies.forEach(Network::parse);
            if (alonePercent < 0 || alonePercent > 100 || clients < 1) {
                throw new IllegalArgumentException("a percentage is 0 to 100 and at least one client is remembered");
            }
        }
    }

    /**
     * @param limits a call needs room in all of them
     * @param database where instances share what is left
     * @param migration makes the tables; run at the first contact
     */
    public static RateLimits of(
            Settings settings, List<Limit> limits, DataSource database, Runnable migration, InstantSource clock) {
        return new RateLimits(settings, limits, new JdbcQuota(database, migration, clock), clock);
    }

    /**
     * The site behind a connection.
     *
     * @param peer the other end of the connection
     * @param forwardedFor the lines of {@code X-Forwarded-For}, in order
     */
    public Site site(InetAddress peer, List<String> forwardedFor) {
        return Site.of(proxies.client(peer, forwardedFor));
    }

    /** Who calls from a site. */
    public Client client(Site site) {
        if (site.isLoopback() && !loopback) {
            return Client.UNLIMITED;
        }
        long code = codes.of(site);
        return () -> Optional.of(limiter.admit(code));
    }
}
