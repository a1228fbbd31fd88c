package io.proofmark.intake.rest;

import io.proofmark.intake.wiring.IntakeSettings;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Turns away at once what would only wait: calls beyond those that can be answered in time, and streams that would leave no
 * thread to anybody else. Nothing of a call that is turned away was read.
 */
public class OverloadFilter {

    /** Before all that needs a thread. */
    private static final int FIRST = 0;

    private final CurrentVertxRequest current;
    private final long retryAfter;
    private final Semaphore calls;
    private final Semaphore streams;

    OverloadFilter(CurrentVertxRequest current, IntakeSettings settings) {
        this.current = current;
        this.retryAfter = settings.limits().retryAfter().toSeconds();
        this.calls = new Semaphore(settings.limits().callsAtOnce());
        this.streams = new Semaphore(settings.limits().streamsAtOnce());
    }

    @ServerRequestFilter(nonBlocking = true, priority = FIRST)
    public @Nullable Response admit(ContainerRequestContext request) {
        Semaphore places = Calls.isStream(request.getMediaType()) ? streams : calls;
        if (!places.tryAcquire()) {
            return turnedAway();
        }
        // Also when the caller hangs up.
        current.getCurrent().addEndHandler(_ -> places.release());
        return null;
    }

    private Response turnedAway() {
        Problem problem = Problem.of(
                503,
                "overloaded",
                "Too much at once",
                "Nothing was read; send it again after the time in Retry-After.");
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, retryAfter)
                .header("Connection", "close")
                .entity(problem)
                .build();
    }
}
