package io.proofmark.badge.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request was not answered as asked (RFC 9457). */
@Schema(name = "Problem")
public record Problem(
        @Schema(examples = "urn:proofmark:problem:unknown-row")
        String type,

        String title,
        int status,
        @JsonProperty("detail") String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static final String TYPE_PREFIX = "urn:proofmark:problem:";

    /** @param name stable last part of the type */
    static Problem of(int status, String name, String title, String detail) {
        return new Problem(TYPE_PREFIX + name, title, status, detail);
    }

    ResponseBuilder response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(this);
    }

    ProblemException exception() {
        return new ProblemException(this);
    }
}
