package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.ListRemarks;
import io.proofmark.door.LocalUsers;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
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

/** What was said of rows. */
@Path("/v1/remarks")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(LocalUsers.REVIEWER)
@Tag(name = "Review")
public class RemarkResource {

    private final ListRemarks remarks;
    private final Replies replies;
    private final BadgeSettings settings;

    RemarkResource(ListRemarks remarks, Replies replies, BadgeSettings settings) {
        this.remarks = remarks;
        this.replies = replies;
        this.settings = settings;
    }

    @GET
    @Operation(
            operationId = "listRemarks",
            summary = "Feedback on rows and wishes that rows be taken down, with what was written; newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of remarks",
            content = @Content(schema = @Schema(implementation = RemarkJson.ListJson.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter makes no sense",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "Nobody signed in, or with a wrong password",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The role reviewer is needed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String after,
            @Context ContainerRequestContext request) {
        int most = Parameters.limit(limit, settings.pageSize(), settings.largestPage());
        return replies.personal(request, RemarkJson.ListJson.of(remarks.part(after, most)));
    }
}
