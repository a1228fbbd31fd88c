package io.proofmark.badge.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofmark.canonical.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/**
 * Answers in JSON. The entity tag stands for what is said, not for as of when it is said, so that an answer that says
 * the same again is 304.
 */
@ApplicationScoped
class Replies {

    private static final int TAG_LENGTH = 32;

    /** Writes figures as they came: 129.30 stays 129.30, 100 does not become 1E+2. */
    private final ObjectMapper json;

    Replies(ObjectMapper json) {
        this.json = json.copy()
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
                .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    }

    /** What anybody may read; caches have to ask again. */
    Response open(ContainerRequestContext request, Object content) {
        return answer(request, 200, content, "public, no-cache");
    }

    /** What only the holder of a token may read. */
    Response personal(ContainerRequestContext request, Object content) {
        return answer(request, 200, content, "private, no-store");
    }

    /** What is left of something that is gone. */
    Response gone(ContainerRequestContext request, Object content) {
        return answer(request, Response.Status.GONE.getStatusCode(), content, "public, no-cache");
    }

    /** The same for a text that anybody may read. */
    ResponseBuilder text(ContainerRequestContext request, String mediaType, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        var tag = new EntityTag(Sha256.hex(bytes).substring(0, TAG_LENGTH), true);
        ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
        return (unchanged != null
                        ? unchanged
                        : Response.ok(bytes, MediaType.valueOf(mediaType).withCharset(UTF_8.name())))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    }

    private Response answer(ContainerRequestContext request, int status, Object content, String caching) {
        ObjectNode body = json.valueToTree(content);
        var tag = new EntityTag(digest(body), true);
        ResponseBuilder unchanged = status == 200 ? request.getRequest().evaluatePreconditions(tag) : null;
        ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.status(status)
                        .type(MediaType.APPLICATION_JSON)
                        .entity(written(
                                body.set("asOf", json.valueToTree(request.getProperty(ProjectionFilters.AS_OF)))));
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    private String digest(ObjectNode body) {
        return Sha256.hex(written(body)).substring(0, TAG_LENGTH);
    }

    private byte[] written(JsonNode body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree cannot be written", e);
        }
    }
}
