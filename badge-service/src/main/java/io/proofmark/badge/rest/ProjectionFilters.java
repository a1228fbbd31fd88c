package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.LogReading;
import io.proofmark.badge.application.SayAsOf;
import io.proofmark.badge.application.SayAsOf.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Lets a reader wait for what it has just written, and says as of when every answer speaks. */
@ApplicationScoped
class ProjectionFilters {

    /** Request property that holds the {@link AsOf} of an answer. */
    static final String AS_OF = AsOf.class.getName();

    private static final String WAIT_FOR = "Proofmark-Wait-For";

    private final LogReading log;
    private final SayAsOf sayAsOf;
    private final BadgeSettings settings;
    private volatile @Nullable Looked looked;

    ProjectionFilters(LogReading log, SayAsOf sayAsOf, BadgeSettings settings) {
        this.log = log;
        this.sayAsOf = sayAsOf;
        this.settings = settings;
    }

    @ServerRequestFilter
    void before(ContainerRequestContext request) {
        String position = request.getHeaderString(WAIT_FOR);
        if (position == null) {
            request.setProperty(AS_OF, recent());
        } else {
            await(position);
            request.setProperty(AS_OF, look().asOf());
        }
    }

    @ServerResponseFilter
    void after(ContainerRequestContext request, ContainerResponseContext response) {
        // Both change the answer: what may read it across origins, and whether it is compressed.
        response.getHeaders().add(HttpHeaders.VARY, "Origin, Accept-Encoding");
        if (request.getProperty(AS_OF) instanceof AsOf asOf) {
            response.getHeaders().putSingle("Proofmark-As-Of", structured(asOf));
            response.getHeaders().putSingle("Proofmark-Lag-Ms", asOf.lagMs());
        }
    }

    /** A place that every answer read from now on has passed; looked up at most once in a short while. */
    private AsOf recent() {
        @Nullable Looked last = looked;
        if (last == null
                || System.nanoTime() - last.nanos() >= settings.asOfAge().toNanos()) {
            last = look();
        }
        return last.asOf();
    }

    private Looked look() {
        var now = new Looked(System.nanoTime(), sayAsOf.now());
        looked = now;
        return now;
    }

    private void await(String position) {
        try {
            log.awaitPassed(position, settings.longestWait());
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "wait-for-unknown", "Unknown position", WAIT_FOR + ": " + e.getMessage() + ".")
                    .exception();
        }
    }

    /** A dictionary of lists of numbers (RFC 8941): by topic, the next offset of each partition. */
    private static String structured(AsOf asOf) {
        return asOf.offsets().entrySet().stream()
                .map(topic -> topic.getKey()
                        + topic.getValue().stream().map(String::valueOf).collect(Collectors.joining(" ", "=(", ")")))
                .collect(Collectors.joining(", "));
    }

    private record Looked(long nanos, AsOf asOf) {}
}
