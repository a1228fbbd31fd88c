package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.Cursor;
import io.proofmark.badge.application.ListReproductions;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All runs that repeat a row; the row itself shows the newest. */
@Path("/v1/rows/{id}/reproductions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rows")
public class ReproductionResource {

    private final ListReproductions reproductions;
    private final GoneRows goneRows;
    private final Replies replies;
    private final BadgeSettings settings;

    ReproductionResource(ListReproductions reproductions, GoneRows goneRows, Replies replies, BadgeSettings settings) {
        this.reproductions = reproductions;
        this.goneRows = goneRows;
        this.replies = replies;
        this.settings = settings;
    }

    @GET
    @Operation(operationId = "listReproductions", summary = "All approved runs that repeat the row, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of runs",
            content = @Content(schema = @Schema(implementation = ReproductionsJson.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter makes no sense",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "Unknown or not public",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "Withdrawn; the tombstone",
            content = @Content(schema = @Schema(implementation = TombstoneJson.class)))
    public Response list(
            String id,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String after,
            @Context ContainerRequestContext request) {
        int most = Parameters.limit(limit, settings.pageSize(), settings.largestPage());
        return reproductions
                .of(id, Cursor.parse(after), most)
                .map(page -> replies.open(request, ReproductionsJson.of(page)))
                .orElseGet(() -> goneRows.answer(id, request));
    }
}
