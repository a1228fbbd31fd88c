package io.proofmark.verify.rest;

import io.proofmark.artifacts.ArtifactRefused;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Unreadable;
import io.proofmark.door.Mishap;
import io.proofmark.service.HangUp;
import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.LogUnavailable;
import io.proofmark.verify.application.offered.UnknownFormat;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
        LOG.warnf("%s: %s", failure.getMessage(), Mishap.of(UUID.randomUUID(), failure));
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
    Response unreadable(Unreadable failure) {
        Fault fault = failure.fault();
        return answer(Problem.of(400, "not-json", "The body is not acceptable JSON", failure.getMessage())
                        .withErrors(List.of(new Problem.Fault(fault.pointer(), fault.rule(), fault.message()))))
                .build();
    }

    @ServerExceptionMapper
    Response busy(TooManyAtOnce failure) {
        return answer(Problem.of(503, "busy", "Too many are judged now", null))
                .header(HttpHeaders.RETRY_AFTER, settings.limits().retryAfter().toSeconds())
                .build();
    }

    @ServerExceptionMapper
    Response unknown(UnknownFormat failure) {
        return answer(Problem.of(422, "unknown-format", "Nothing to verify", failure.getMessage()))
                .build();
    }

    @ServerExceptionMapper
    Response refused(ArtifactRefused failure) {
        String detail = failure.getMessage();
        Problem problem =
                switch (failure.why()) {
                    case NOT_MULTIPART ->
                        Problem.of(400, "not-multipart", "The body is not acceptable multipart/form-data", detail);
                    case NOT_GZIP -> Problem.of(400, "not-gzip", "A part cannot be unpacked", detail);
                    case TOO_LARGE, TOO_DENSE -> Problem.of(413, "too-large", "The document is too large", detail);
                    case STORE_FULL -> Problem.of(507, "store-full", "There is no room for files now", detail);
                };
        // The rest of the body is not read, so the connection cannot serve another request.
        return answer(problem).header("Connection", "close").build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        Response.StatusType status = failure.getResponse().getStatusInfo();
        String name = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        String detail = failure instanceof NotSupportedException ? failure.getMessage() : null;
        var answer = answer(Problem.of(status.getStatusCode(), name, status.getReasonPhrase(), detail));
        String allow = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        if (HangUp.is(failure)) {
            LOG.debug("a caller hung up while it was sending");
            return answer(Problem.of(400, "incomplete", "The request ended too early", null))
                    .build();
        }
        Mishap mishap = Mishap.of(UUID.randomUUID(), failure);
        LOG.error(mishap);
        return answer(Problem.of(mishap)).build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
