package io.proofmark.verify.fetching;

import static io.proofmark.verify.domain.Sight.Why.ADDRESS;
import static io.proofmark.verify.domain.Sight.Why.NOT_PUBLIC;
import static io.proofmark.verify.domain.Sight.Why.TOO_SLOW;
import static io.proofmark.verify.domain.Sight.Why.UNRESOLVED;

import io.proofmark.limits.PublicAddresses;
import io.proofmark.verify.application.EvidenceEye;
import io.proofmark.verify.domain.Sight;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Looks at evidence once. A name is resolved once, every address that it has must be public, and the connection goes to the very
 * address that was looked at, so that a name that leads elsewhere a moment later leads nowhere.
 */
public final class EvidenceFetcher implements EvidenceEye, AutoCloseable {

    private final ExecutorService resolving = Executors.newVirtualThreadPerTaskExecutor();
    private final Limits limits;
    private final Names names;
    private final Predicate<InetAddress> permitted;
    private final PinnedHttps https;
    private final Clock clock;

    /**
     * What may be asked, and how much of it.
     *
     * @param hosts as {@link HostNames} gives them; no other is asked
     * @param ports nearly always 443 alone
     * @param patience for everything together, resolving included
     * @param bytes of a body, at most
     */
    public record Limits(Set<String> hosts, Set<Integer> ports, Duration patience, long bytes) {

        public Limits {
            hosts = Set.copyOf(hosts);
            ports = Set.copyOf(ports);
        }
    }

    /** Finds the addresses of a name. */
    @FunctionalInterface
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    public EvidenceFetcher(Limits limits, PinnedHttps https, Clock clock) {
        this(limits, InetAddress::getAllByName, PublicAddresses::contain, https, clock);
    }

    EvidenceFetcher(Limits limits, Names names, Predicate<InetAddress> permitted, PinnedHttps https, Clock clock) {
        this.limits = limits;
        this.names = names;
        this.permitted = permitted;
        this.https = https;
        this.clock = clock;
    }

    @Override
    public Sight look(String address) throws InterruptedException {
        Optional<EvidenceUrl> url = EvidenceUrl.read(address, limits.hosts(), limits.ports());
        return sight(url.isEmpty() ? new PinnedHttps.Answer.None(ADDRESS) : ask(url.get()));
    }

    private PinnedHttps.Answer ask(EvidenceUrl url) throws InterruptedException {
        long began = System.nanoTime();
        try {
            InetAddress[] found = resolving
                    .submit(() -> names.resolve(url.host()))
                    .get(limits.patience().toNanos(), TimeUnit.NANOSECONDS);
            if (found.length == 0 || !Arrays.stream(found).allMatch(permitted)) {
                return new PinnedHttps.Answer.None(NOT_PUBLIC);
            }
            Duration left = limits.patience().minusNanos(System.nanoTime() - began);
            return https.get(url, found[0], left, limits.bytes());
        } catch (ExecutionException _) {
            return new PinnedHttps.Answer.None(UNRESOLVED);
        } catch (TimeoutException _) {
            return new PinnedHttps.Answer.None(TOO_SLOW);
        }
    }

    private Sight sight(PinnedHttps.Answer answer) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (answer) {
            case PinnedHttps.Answer.Body(int status, long size, String sha256) ->
                new Sight.Seen(at, status, size, sha256);
            case PinnedHttps.Answer.None(Sight.Why why) -> new Sight.Unseen(at, why);
        };
    }

    @Override
    public void close() {
        resolving.shutdownNow();
        https.close();
    }
}
