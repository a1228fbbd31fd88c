package io.proofmark.verify.rest;

import io.proofmark.limits.Admission;
import io.proofmark.limits.RateLimits;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Refuses who asks too often, and tells everybody what is left. */
public class RateLimitFilter {

    private static final String ADMISSION = RateLimitFilter.class.getName();
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int TOO_MANY_REQUESTS = 429;

    private final PublicLimits limits;
    private final CurrentVertxRequest current;
    private final SecurityIdentity identity;

    RateLimitFilter(PublicLimits limits, CurrentVertxRequest current, SecurityIdentity identity) {
        this.limits = limits;
        this.current = current;
        this.identity = identity;
    }

    @ServerRequestFilter
    public @Nullable Response admit(ContainerRequestContext request) {
        Admission admission = limits.of(request.getUriInfo().getPath())
                .filter(_ -> !isSignedIn())
                .flatMap(this::call)
                .orElse(null);
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

    private Optional<Admission> call(RateLimits limit) {
        HttpServerRequest request = current.getCurrent().request();
        InetAddress peer =
                InetAddress.ofLiteral(request.connection().remoteAddress().hostAddress());
        return limit.client(limit.site(peer, request.headers().getAll(FORWARDED_FOR)))
                .call();
    }

    // A wrong password is a call like any other.
    private boolean isSignedIn() {
        try {
            return !identity.isAnonymous();
        } catch (AuthenticationFailedException _) {
            return false;
        }
    }

    private static Response refused(Admission admission) {
        Problem problem = Problem.of(
                TOO_MANY_REQUESTS, "too-many-requests", "Too many calls from one address", admission.refusal());
        // The body is not read, so the connection cannot serve another request.
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Connection", "close")
                .entity(problem)
                .build();
    }
}
