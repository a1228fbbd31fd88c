package io.proofmark.badge.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.ShowBadge;
import io.proofmark.badge.domain.BadgeFace;
import io.proofmark.badge.domain.BadgeImage;
import io.proofmark.badge.domain.BadgeStyle;
import io.proofmark.canonical.Sha256;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Badges, as pictures and as documents for shields. What speaks of a fault is never cached. */
@Path("/badges/rows")
@Blocking
@Tag(name = "Badges")
public class BadgeResource {

    private static final String SVG = "image/svg+xml";
    private static final int TAG_LENGTH = 32;

    private final ShowBadge showBadge;
    private final BadgeSettings settings;

    BadgeResource(ShowBadge showBadge, BadgeSettings settings) {
        this.showBadge = showBadge;
        this.settings = settings;
    }

    @GET
    @Path("{id: [^/]+}.svg")
    @Produces(SVG)
    @Operation(operationId = "badgeImage", summary = "A row's badge as SVG")
    @APIResponse(responseCode = "200", description = "The badge", content = @Content(mediaType = SVG))
    @APIResponse(
            responseCode = "404",
            description = "A picture that says so: unknown, not public or withdrawn",
            content = @Content(mediaType = SVG))
    @APIResponse(
            responseCode = "400",
            description = "Unknown style",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response image(String id, @RestQuery @Nullable String style, @Context ContainerRequestContext request) {
        BadgeStyle wanted = Parameters.style(style);
        Optional<BadgeFace> face = showBadge.of(id, settings.delayedAfter());
        String image = BadgeImage.draw(face.orElseGet(BadgeFace::unknownRow), wanted);
        return answer(request, face, image)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .type(SVG)
                .build();
    }

    @GET
    @Path("{id: [^/]+}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "badgeDocument", summary = "A row's badge as a shields endpoint document")
    @APIResponse(
            responseCode = "200",
            description = "The badge",
            content = @Content(schema = @Schema(implementation = ShieldJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "A document that says so: unknown, not public or withdrawn",
            content = @Content(schema = @Schema(implementation = ShieldJson.class)))
    public Response document(String id, @Context ContainerRequestContext request) {
        Optional<BadgeFace> face = showBadge.of(id, settings.delayedAfter());
        ShieldJson document = ShieldJson.of(face.orElseGet(BadgeFace::unknownRow), settings.badgeMaxAge());
        return answer(request, face, document).type(MediaType.APPLICATION_JSON).build();
    }

    private ResponseBuilder answer(ContainerRequestContext request, Optional<BadgeFace> face, Object body) {
        int status = face.isPresent() ? 200 : 404;
        if (face.map(BadgeFace::error).orElse(true)) {
            return Response.status(status).entity(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        var tag = new EntityTag(Sha256.hex(body.toString().getBytes(UTF_8)).substring(0, TAG_LENGTH), true);
        ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
        long seconds = settings.badgeMaxAge().toSeconds();
        return (unchanged != null ? unchanged : Response.ok(body))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=%d, s-maxage=%d".formatted(seconds, seconds));
    }
}
