package io.proofmark.badge.web;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.ShowRow;
import io.proofmark.badge.rest.GoneRows;
import io.proofmark.badge.rest.Problem;
import io.proofmark.badge.rest.TombstoneJson;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A row as a card that travels with a dataset. */
@Path("/v1/rows/{id}/card")
@Blocking
@Tag(name = "Rows")
public class CardResource {

    static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private final ShowRow showRow;
    private final GoneRows goneRows;
    private final BadgeSettings settings;

    CardResource(ShowRow showRow, GoneRows goneRows, BadgeSettings settings) {
        this.showRow = showRow;
        this.goneRows = goneRows;
        this.settings = settings;
    }

    @GET
    @Produces(MARKDOWN)
    @Operation(operationId = "showCard", summary = "The row as a card in Markdown with YAML front matter")
    @APIResponse(responseCode = "200", description = "The card")
    @APIResponse(
            responseCode = "404",
            description = "Unknown or not public",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "Withdrawn; the tombstone",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TombstoneJson.class)))
    public Response show(String id, @Context ContainerRequestContext call) {
        return showRow.detail(id)
                .map(detail -> answer(ModelCard.of(detail, settings.publicUrl()), call.getRequest()))
                .orElseGet(() -> goneRows.answer(id, call));
    }

    private static Response answer(String card, Request request) {
        var tag = new EntityTag(Sha256.hex(card.getBytes(StandardCharsets.UTF_8)), true);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(card, MARKDOWN) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }
}
