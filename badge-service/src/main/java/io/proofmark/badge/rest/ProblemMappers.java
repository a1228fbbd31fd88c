package io.proofmark.badge.rest;

import io.proofmark.badge.application.WrongParameter;
import io.proofmark.badge.application.live.CursorTooOld;
import io.proofmark.badge.application.live.CursorUnknown;
import io.proofmark.badge.application.live.FeedBusy;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into a problem document. */
@Singleton
public class ProblemMappers {

    private static final String READING = "GET, HEAD, OPTIONS";

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return e.problem().response().build();
    }

    @ServerExceptionMapper
    Response wrong(WrongParameter e) {
        return Problem.of(400, "parameter", "Wrong parameter", String.valueOf(e.getMessage()))
                .response()
                .build();
    }

    @ServerExceptionMapper
    Response unknown(CursorUnknown e) {
        return Problem.of(400, "cursor-unknown", "Unknown cursor", "The cursor is not taken: " + e.getMessage() + ".")
                .response()
                .build();
    }

    @ServerExceptionMapper
    Response tooOld(CursorTooOld e) {
        return Problem.of(410, "cursor-too-old", "Cursor too old", "Events would be missing: " + e.getMessage() + ".")
                .response()
                .build();
    }

    @ServerExceptionMapper
    Response busy(FeedBusy e) {
        return Problem.of(503, "feed-busy", "Not available", "The feed cannot be followed: " + e.getMessage() + ".")
                .response()
                .header("Retry-After", 5)
                .build();
    }

    @ServerExceptionMapper
    public Response refusal(WebApplicationException e, UriInfo uri) {
        Response answer = e.getResponse();
        int status = answer.getStatus();
        Status known = Status.fromStatusCode(status);
        String title = known == null ? "Refused" : known.getReasonPhrase();
        String name = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        var response = Problem.of(status, name, title, detail(status, uri)).response();
        answer.getHeaders().forEach((header, values) -> {
            if (!header.toLowerCase(Locale.ROOT).startsWith("content-")) {
                values.forEach(value -> response.header(header, value));
            }
        });
        if (status == Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            response.header(HttpHeaders.ALLOW, READING);
        }
        return response.build();
    }

    /** At an address that also takes what a form holds. */
    public static Response onlyForms(String path) {
        return Problem.of(405, "method-not-allowed", "Method Not Allowed", "At " + path + " a form is read and sent.")
                .response()
                .header(HttpHeaders.ALLOW, READING + ", POST")
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unknownUser() {
        return Problem.of(401, "unauthorized", "Not signed in", "Unknown user or wrong password.")
                .response()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"proofmark\"")
                .build();
    }

    @ServerExceptionMapper
    Response wrongRole(ForbiddenException e) {
        return Problem.of(403, "forbidden", "Not allowed", "The role reviewer is needed.")
                .response()
                .build();
    }

    @ServerExceptionMapper
    Response fault(RuntimeException e, UriInfo uri) {
        LOG.errorf(e, "the answer of %s failed", uri.getPath());
        return Problem.of(
                        Status.SERVICE_UNAVAILABLE.getStatusCode(),
                        "unavailable",
                        "Not available",
                        "The read model cannot be asked at the moment.")
                .response()
                .header("Retry-After", 5)
                .build();
    }

    private static String detail(int status, UriInfo uri) {
        return switch (status) {
            case 404 -> "There is nothing at " + uri.getPath() + ".";
            case 405 -> "What is at " + uri.getPath() + " can only be read.";
            case 406 -> "What is at " + uri.getPath() + " has no such media type.";
            case 415 -> "This service takes no such media type.";
            default -> "The request to " + uri.getPath() + " was refused.";
        };
    }
}
