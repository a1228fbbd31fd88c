package io.proofmark.badge.web;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.ShowRow;
import io.proofmark.badge.rest.GoneRows;
import io.proofmark.badge.rest.Problem;
import io.proofmark.badge.rest.Replies;
import io.proofmark.badge.rest.TombstoneJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

    private static final String MARKDOWN = "text/markdown";

    private final ShowRow showRow;
    private final GoneRows goneRows;
    private final Replies replies;
    private final BadgeSettings settings;

    CardResource(ShowRow showRow, GoneRows goneRows, Replies replies, BadgeSettings settings) {
        this.showRow = showRow;
        this.goneRows = goneRows;
        this.replies = replies;
        this.settings = settings;
    }

    @GET
    @Produces(MARKDOWN + ";charset=UTF-8")
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
                .map(detail -> replies.text(call, MARKDOWN, ModelCard.of(detail, settings.publicUrl()))
                        .build())
                .orElseGet(() -> goneRows.answer(id, call));
    }
}
