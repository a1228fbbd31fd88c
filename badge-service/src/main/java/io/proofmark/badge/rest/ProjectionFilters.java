package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.LogReading;
import io.proofmark.badge.application.SayAsOf;
import io.proofmark.badge.application.SayAsOf.AsOf;
import io.proofmark.service.NulInAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets a reader wait for what it has just written, and says as of when every answer speaks. */
@ApplicationScoped
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
        UriInfo address = request.getUriInfo();
        if (NulInAddress.is(address.getPath(), address.getQueryParameters().values())) {
            throw Problem.of(400, "parameter", "Wrong parameter", NulInAddress.DETAIL)
                    .exception();
        }
        String position = request.getHeaderString(WAIT_FOR);
        if (position != null) {
            await(position);
            request.setProperty(AS_OF, sayAsOf.now());
        } else if (request.getUriInfo().getPath().contains(BadgeResource.PATH)) {
            request.setProperty(AS_OF, sayAsOf.latest(settings.asOfAge()));
        } else {
            request.setProperty(AS_OF, sayAsOf.recent(settings.asOfAge()));
        }
    }

    @ServerResponseFilter
    void after(ContainerRequestContext request, ContainerResponseContext response) {
        // Both change the answer: what may read it across origins, and whether it is compressed.
        response.getHeaders().add(HttpHeaders.VARY, "Origin, Accept-Encoding");
        if (request.getProperty(AS_OF) instanceof AsOf asOf) {
            response.getHeaders().putSingle("Proofmark-As-Of", StructuredOffsets.of(asOf.offsets()));
            response.getHeaders().putSingle("Proofmark-Lag-Ms", asOf.lagMs());
            response.getHeaders().putSingle("Proofmark-Digest", asOf.digest());
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
}
