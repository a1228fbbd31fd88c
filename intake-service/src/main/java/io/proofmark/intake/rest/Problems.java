package io.proofmark.intake.rest;

import io.proofmark.artifacts.ArtifactRefused;
import io.proofmark.documents.Unreadable;
import io.proofmark.door.Mishap;
import io.proofmark.intake.application.LogUnavailable;
import io.proofmark.intake.domain.Refused;
import io.proofmark.limits.Admission;
import io.proofmark.service.HangUp;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** What a failure is in terms of HTTP. */
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Unreadable unreadable ->
                Problem.of(400, "not-json", "The body is not acceptable JSON", unreadable.getMessage())
                        .with(List.of(unreadable.fault()));
            case Refused refused -> refused(refused);
            case ArtifactRefused refused -> refused(refused);
            case LogUnavailable away -> unavailable().about(away.id());
            case TimeoutException _ -> unavailable();
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case ExecutionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case NotSupportedException _ ->
                Problem.of(
                        415,
                        "unsupported-media-type",
                        "Unsupported Media Type",
                        "application/json, for a stream of submissions application/x-ndjson, for packages"
                                + " multipart/form-data; not compressed as a whole");
            case IOException _ when HangUp.is(failure) -> hungUp();
            case WebApplicationException http -> http(http.getResponse().getStatusInfo());
            default -> unexpected(failure);
        };
    }

    static Problem of(Admission refused) {
        return Problem.of(429, "too-many-requests", "Too many calls from one address", refused.refusal());
    }

    private static Problem refused(Refused refused) {
        String detail = refused.getMessage();
        Problem problem =
                switch (refused.refusal()) {
                    case TOO_LARGE -> Problem.of(413, "too-large", "The document is too large", detail);
                    case INVALID_SUBMISSION ->
                        Problem.of(422, "invalid-submission", "The submission has faults", detail);
                    case INVALID_REQUEST -> Problem.of(422, "invalid-request", "The request has faults", detail);
                    case INVALID_HEADER -> Problem.of(400, "invalid-header", "A header has a fault", detail);
                    case SOURCE_NOT_PERMITTED ->
                        Problem.of(403, "source-not-permitted", "The source needs a role", detail);
                    case TOKEN_WRONG ->
                        Problem.of(403, "token-wrong", "The token does not open this submission", detail);
                    case NOT_ASKED -> Problem.of(409, "not-asked", "Nobody asked", detail);
                    case UNKNOWN -> Problem.of(404, "not-found", "Not Found", detail);
                    case GONE -> Problem.of(410, "withdrawn", "Gone", detail);
                };
        return problem.with(refused.faults());
    }

    private static Problem refused(ArtifactRefused refused) {
        String detail = refused.getMessage();
        return switch (refused.why()) {
            case NOT_MULTIPART ->
                Problem.of(400, "not-multipart", "The body is not acceptable multipart/form-data", detail);
            case NOT_GZIP -> Problem.of(400, "not-gzip", "A part cannot be unpacked", detail);
            case TOO_LARGE, TOO_DENSE -> Problem.of(413, "too-large", "The document is too large", detail);
            case STORE_FULL -> Problem.of(507, "store-full", "There is no room for files now", detail);
        };
    }

    // Nobody reads this.
    private static Problem hungUp() {
        LOG.debug("a caller hung up while it was sending");
        return Problem.of(400, "incomplete", "The request ended too early", null);
    }

    private static Problem unavailable() {
        return Problem.of(
                503,
                "log-unavailable",
                "The log cannot take it now",
                "It may have been written all the same; sending it again gives the same id.");
    }

    private static Problem http(Response.StatusType status) {
        String title = status.getReasonPhrase();
        return Problem.of(status.getStatusCode(), title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, null);
    }

    private static Problem unexpected(Throwable failure) {
        Mishap mishap = Mishap.of(UUID.randomUUID(), failure);
        LOG.error(mishap);
        return Problem.of(mishap);
    }
}
