package io.proofmark.badge.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.canonical.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.ByteBuffer;

/**
 * Answers in JSON. The entity tag stands for what is said, not for as of when it is said, so that an answer that says
 * the same again is 304.
 */
@ApplicationScoped
public class Replies {

    private static final int TAG_LENGTH = 32;
    private static final String OPEN = "public, no-cache";

    /** Writes figures as they came: 129.30 stays 129.30, 100 does not become 1E+2. */
    private final ObjectMapper json;

    Replies(ObjectMapper json) {
        this.json = json.copy().configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    }

    /** What anybody may read; caches have to ask again. */
    Response open(ContainerRequestContext request, Object content) {
        return open(request, said(content));
    }

    /** What only the holder of a token may read. */
    Response personal(ContainerRequestContext request, Object content) {
        return answer(request, 200, said(content), "private, no-store");
    }

    /** What is left of something that is gone. */
    Response gone(ContainerRequestContext request, Object content) {
        return answer(request, Response.Status.GONE.getStatusCode(), said(content), OPEN);
    }

    /** The same for a text that anybody may read. */
    public ResponseBuilder text(ContainerRequestContext request, String mediaType, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        var tag = new EntityTag(Sha256.hex(bytes).substring(0, TAG_LENGTH), true);
        ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
        return (unchanged != null
                        ? unchanged
                        : Response.ok(bytes, MediaType.valueOf(mediaType).withCharset(UTF_8.name())))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, OPEN);
    }

    /** What is to be said of something, written once; it can be answered many times. */
    Said said(Object content) {
        byte[] body = written(content);
        return new Said(body, Sha256.hex(body).substring(0, TAG_LENGTH));
    }

    /** What anybody may read; caches have to ask again. */
    Response open(ContainerRequestContext request, Said said) {
        return answer(request, 200, said, OPEN);
    }

    private Response answer(ContainerRequestContext request, int status, Said said, String caching) {
        var tag = new EntityTag(said.tag(), true);
        ResponseBuilder unchanged = status == 200 ? request.getRequest().evaluatePreconditions(tag) : null;
        ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.status(status)
                        .type(MediaType.APPLICATION_JSON)
                        .entity(said.asOf(written(request.getProperty(ProjectionFilters.AS_OF))));
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    private byte[] written(Object content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    /**
     * An answer but for as of when it speaks.
     *
     * @param body an object in JSON, with members
     * @param tag stands for the body
     */
    record Said(byte[] body, String tag) {

        private static final byte[] LAST = ",\"asOf\":".getBytes(UTF_8);

        /** The body with one more member. */
        byte[] asOf(byte[] when) {
            int open = body.length - 1;
            return ByteBuffer.allocate(open + LAST.length + when.length + 1)
                    .put(body, 0, open)
                    .put(LAST)
                    .put(when)
                    .put((byte) '}')
                    .array();
        }
    }
}
