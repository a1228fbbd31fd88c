package io.proofmark.intake.rest;

import io.proofmark.intake.wiring.IntakeSettings;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure as a problem document. */
public class ProblemMapper {

    private static final int NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;
    private static final int STORE_FULL = 507;
    /** All that this door lets anybody do. */
    private static final String HANDING_IN = "POST, OPTIONS";

    private static final String CHALLENGE = "Basic realm=\"proofmark\", charset=\"UTF-8\"";

    private final IntakeSettings settings;

    ProblemMapper(IntakeSettings settings) {
        this.settings = settings;
    }

    @ServerExceptionMapper
    Response unauthorized(AuthenticationFailedException failure) {
        Problem problem = Problem.of(401, "unauthorized", "Unknown user or wrong password", null);
        return answer(problem).header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE).build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        Problem problem = Problems.of(failure);
        Response.ResponseBuilder answer = answer(problem);
        return (problem.status() == NOT_ALLOWED ? answer.header(HttpHeaders.ALLOW, HANDING_IN) : answer).build();
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        Problem problem = Problems.of(failure);
        Response.ResponseBuilder answer = answer(problem);
        if (problem.status() == UNAVAILABLE) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, settings.limits().retryAfter().toSeconds());
        } else if (problem.status() == TOO_LARGE || problem.status() == STORE_FULL) {
            // The rest of the body is not read, so the connection cannot serve another request.
            answer.header("Connection", "close");
        }
        return answer.build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
