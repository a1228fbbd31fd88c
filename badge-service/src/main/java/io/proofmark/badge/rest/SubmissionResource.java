package io.proofmark.badge.rest;

import io.proofmark.badge.application.ShowSubmission;
import io.proofmark.badge.application.SubmissionStatus;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where submissions are. */
@Path("/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Submissions")
public class SubmissionResource {

    private static final String BEARER = "Bearer ";
    /** A submission just accepted is here within a second or so. */
    private static final int RETRY_SECONDS = 1;

    private final ShowSubmission showSubmission;
    private final Replies replies;

    SubmissionResource(ShowSubmission showSubmission, Replies replies) {
        this.showSubmission = showSubmission;
        this.replies = replies;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "showSubmission",
            summary = "State, timeline, deadline and verdict of a submission; with its token also its texts")
    @APIResponse(
            responseCode = "200",
            description = "Where it is",
            content = @Content(schema = @Schema(implementation = SubmissionJson.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token belongs to another submission",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "Unknown, or not read from the log yet",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response show(
            String id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Context ContainerRequestContext request) {
        var found = showSubmission.status(id);
        if (found.isEmpty()) {
            return Problem.of(404, "unknown-submission", "Unknown submission", "No submission has the id " + id + ".")
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        SubmissionStatus status = found.get();
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return replies.open(request, SubmissionJson.of(status, null));
        }
        if (!ShowSubmission.isHeldBy(
                status, authorization.substring(BEARER.length()).strip())) {
            throw Problem.of(403, "wrong-token", "Wrong token", "The token is not the one of submission " + id + ".")
                    .exception();
        }
        return replies.personal(request, SubmissionJson.of(status, showSubmission.texts(id)));
    }
}
