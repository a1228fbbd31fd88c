package io.proofmark.badge.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Sha256;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every page a tag of what it says, so that one that says the same again is 304. */
class PageTags {

    private static final int TAG_LENGTH = 32;

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.OK.getStatusCode()
                && MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())
                && response.getEntity() instanceof String page) {
            EntityTag tag = new EntityTag(Sha256.hex(page.getBytes(UTF_8)).substring(0, TAG_LENGTH), true);
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (request.getRequest().evaluatePreconditions(tag) != null) {
                response.setStatus(Status.NOT_MODIFIED.getStatusCode());
                response.setEntity(null);
            }
        }
    }
}
