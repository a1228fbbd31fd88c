package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.ShowQueue;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What reviewers have to look at. */
@Path("/v1/queue")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(LocalUsers.REVIEWER)
@Tag(name = "Review")
public class QueueResource {

    private final ShowQueue queue;
    private final Replies replies;
    private final BadgeSettings settings;
    private final Clock clock = Clock.systemUTC();

    QueueResource(ShowQueue queue, Replies replies, BadgeSettings settings) {
        this.queue = queue;
        this.replies = replies;
        this.settings = settings;
    }

    @GET
    @Operation(
            operationId = "showQueue",
            summary = "Cases that wait for somebody: age, deadline, owner, proposal, reasons,"
                    + " and approved runs of the row from the same address; the first deadline first")
    @APIResponse(
            responseCode = "200",
            description = "A page of the queue",
            content = @Content(schema = @Schema(implementation = QueueJson.class)))
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
    public Response show(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String lane,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String after,
            @Context ContainerRequestContext request) {
        int most = Parameters.limit(limit, settings.pageSize(), settings.largestPage());
        return replies.personal(request, QueueJson.of(queue.part(state, lane, after, most), clock.instant()));
    }
}
