package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.ShowBadge;
import io.proofmark.badge.application.ShowRow;
import io.proofmark.badge.domain.Badge;
import io.proofmark.badge.domain.BadgeFace;
import io.proofmark.badge.domain.BadgeImage;
import io.proofmark.badge.domain.BadgeStyle;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Badges, as pictures and as documents for shields. What speaks of a fault is never cached. */
@Path(BadgeResource.PATH)
@Blocking
@Tag(name = "Badges")
public class BadgeResource {

    static final String PATH = "/badges/rows";

    private static final String SVG = "image/svg+xml";

    private final ShowBadge showBadge;
    private final ShowRow showRow;
    private final BadgeSettings settings;

    BadgeResource(ShowBadge showBadge, ShowRow showRow, BadgeSettings settings) {
        this.showBadge = showBadge;
        this.showRow = showRow;
        this.settings = settings;
    }

    @GET
    @Path("{id: [^/]+}.svg")
    @Produces(SVG)
    @Operation(operationId = "badgeImage", summary = "A row's badge as SVG")
    @APIResponse(responseCode = "200", description = "The badge", content = @Content(mediaType = SVG))
    @APIResponse(responseCode = "304", description = "The badge that the caller has is current")
    @APIResponse(
            responseCode = "404",
            description = "A picture that says so: unknown or never public",
            content = @Content(mediaType = SVG))
    @APIResponse(
            responseCode = "410",
            description = "A picture that says so: withdrawn",
            content = @Content(mediaType = SVG))
    @APIResponse(
            responseCode = "400",
            description = "Unknown style",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response image(String id, @RestQuery @Nullable String style, @Context ContainerRequestContext request) {
        BadgeStyle wanted = Parameters.style(style);
        return answer(id, request, face -> BadgeImage.draw(face, wanted))
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
    @APIResponse(responseCode = "304", description = "The badge that the caller has is current")
    @APIResponse(
            responseCode = "404",
            description = "A document that says so: unknown or never public",
            content = @Content(schema = @Schema(implementation = ShieldJson.class)))
    @APIResponse(
            responseCode = "410",
            description = "A document that says so: withdrawn",
            content = @Content(schema = @Schema(implementation = ShieldJson.class)))
    public Response document(String id, @Context ContainerRequestContext request) {
        return answer(id, request, face -> ShieldJson.of(face, settings.badgeMaxAge()))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private ResponseBuilder answer(String row, ContainerRequestContext request, Function<BadgeFace, Object> view) {
        if (showBadge.isDelayed(settings.delayedAfter())) {
            return fault(Response.Status.OK, view.apply(BadgeFace.delayed()));
        }
        Optional<Badge> known = showBadge.known(row);
        return known.flatMap(badge -> unchanged(request, badge.tag()))
                .orElseGet(() -> known.filter(badge -> !badge.gated())
                        .or(() -> showBadge.of(row))
                        .map(badge -> unchanged(request, badge.tag())
                                .orElseGet(() -> kept(Response.ok(view.apply(badge.face())), badge.tag())))
                        .orElseGet(() -> absent(row, view)));
    }

    private ResponseBuilder absent(String row, Function<BadgeFace, Object> view) {
        return showRow.tombstone(row).isPresent()
                ? fault(Response.Status.GONE, view.apply(BadgeFace.gone()))
                : fault(Response.Status.NOT_FOUND, view.apply(BadgeFace.unknownRow()));
    }

    private Optional<ResponseBuilder> unchanged(ContainerRequestContext request, String tag) {
        return Optional.ofNullable(request.getRequest().evaluatePreconditions(new EntityTag(tag, true)))
                .map(answer -> kept(answer, tag));
    }

    private ResponseBuilder kept(ResponseBuilder answer, String tag) {
        long seconds = settings.badgeMaxAge().toSeconds();
        return answer.tag(new EntityTag(tag, true))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=%d, s-maxage=%d".formatted(seconds, seconds));
    }

    private static ResponseBuilder fault(Response.Status status, Object body) {
        return Response.status(status).entity(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
