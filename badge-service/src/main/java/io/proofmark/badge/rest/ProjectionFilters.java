package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.LogReading;
import io.proofmark.badge.application.SayAsOf;
import io.proofmark.badge.application.SayAsOf.AsOf;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets a reader wait for what it has just written, and says as of when every answer speaks. */
class ProjectionFilters {

    /** Request property that holds the {@link AsOf} of an answer. */
    static final String AS_OF = AsOf.class.getName();

    private static final String WAIT_FOR = "Proofmark-Wait-For";

    private final LogReading log;
    private final SayAsOf sayAsOf;
    private final BadgeSettings settings;

    ProjectionFilters(LogReading log, SayAsOf sayAsOf, BadgeSettings settings) {
        this.log = log;
        this.sayAsOf = sayAsOf;
        this.settings = settings;
    }

    @ServerRequestFilter
    void before(ContainerRequestContext request) {
        String position = request.getHeaderString(WAIT_FOR);
        if (position != null) {
            await(position);
        }
        request.setProperty(AS_OF, sayAsOf.now());
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
}
