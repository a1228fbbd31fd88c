package io.proofmark.verify.rest;

import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.LogUnavailable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure as a problem document. */
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String CHALLENGE = "Basic realm=\"proofmark\", charset=\"UTF-8\"";

    private final VerifySettings settings;

    ProblemMapper(VerifySettings settings) {
        this.settings = settings;
    }

    @ServerExceptionMapper
    Response problem(ProblemException failure) {
        return answer(failure.problem()).build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized() {
        return answer(Problem.of(401, "unauthorized", "Unknown user or wrong password", null))
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure) {
        return answer(Problem.of(403, "forbidden", "The role reviewer is needed", null))
                .build();
    }

    @ServerExceptionMapper
    Response unavailable(LogUnavailable failure) {
        LOG.warn(failure.getMessage(), failure.getCause());
        Problem problem = Problem.of(
                503,
                "log-unavailable",
                "The log cannot take it now",
                "It may have been written all the same; the same decision sent again is the same.");
        return answer(problem)
                .header(HttpHeaders.RETRY_AFTER, settings.limits().retryAfter().toSeconds())
                .build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        Response.StatusType status = failure.getResponse().getStatusInfo();
        String name = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        var answer = answer(Problem.of(status.getStatusCode(), name, status.getReasonPhrase(), null));
        String allow = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        LOG.error("a call failed", failure);
        return answer(Problem.of(500, "internal", "The service failed", null)).build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
