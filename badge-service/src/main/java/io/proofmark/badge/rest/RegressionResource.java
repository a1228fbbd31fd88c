package io.proofmark.badge.rest;

import io.proofmark.badge.application.CompareVersions;
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

/** Changes of version. */
@Path("/v1/rows/{id}/regressions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rows")
public class RegressionResource {

    private final CompareVersions versions;
    private final GoneRows goneRows;
    private final Replies replies;

    RegressionResource(CompareVersions versions, GoneRows goneRows, Replies replies) {
        this.versions = versions;
        this.goneRows = goneRows;
        this.replies = replies;
    }

    @GET
    @Operation(
            operationId = "listRegressions",
            summary = "What the row and others that differ in one version say together; never more than possible")
    @APIResponse(
            responseCode = "200",
            description = "A comparison for each such row",
            content = @Content(schema = @Schema(implementation = RegressionsJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "Unknown or not public",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "Withdrawn; the tombstone",
            content = @Content(schema = @Schema(implementation = TombstoneJson.class)))
    public Response list(String id, @Context ContainerRequestContext request) {
        return versions.of(id)
                .map(found -> replies.open(request, RegressionsJson.of(found)))
                .orElseGet(() -> goneRows.answer(id, request));
    }
}
