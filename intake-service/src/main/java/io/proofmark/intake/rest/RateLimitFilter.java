package io.proofmark.intake.rest;

import io.proofmark.limits.Admission;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Refuses who calls too often, and tells everybody what is left; a stream counts its lines instead. */
public class RateLimitFilter {

    private static final String ADMISSION = RateLimitFilter.class.getName();

    private final Calling calling;

    RateLimitFilter(Calling calling) {
        this.calling = calling;
    }

    @ServerRequestFilter
    public @Nullable Response admit(ContainerRequestContext request) {
        if (Calls.isStream(request.getMediaType())) {
            return null;
        }
        Admission admission = calling.client().call().orElse(null);
        if (admission == null) {
            return null;
        }
        request.setProperty(ADMISSION, admission);
        return admission.admitted() ? null : refused(admission);
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ADMISSION) instanceof Admission admission) {
            admission.headers().forEach(response.getHeaders()::putSingle);
        }
    }

    private static Response refused(Admission admission) {
        Problem problem = Problems.of(admission);
        // The body is not read, so the connection cannot serve another request.
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Connection", "close")
                .entity(problem)
                .build();
    }
}
