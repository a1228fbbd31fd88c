package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.ShowCohort;
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

/** All runs of one configuration. */
@Path("/v1/cohorts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rows")
public class CohortResource {

    private final ShowCohort showCohort;
    private final Replies replies;
    private final BadgeSettings settings;

    CohortResource(ShowCohort showCohort, Replies replies, BadgeSettings settings) {
        this.showCohort = showCohort;
        this.replies = replies;
        this.settings = settings;
    }

    @GET
    @Path("{key}")
    @Operation(operationId = "showCohort", summary = "All runs of one configuration with their spread, by page")
    @APIResponse(
            responseCode = "200",
            description = "The cohort",
            content = @Content(schema = @Schema(implementation = CohortJson.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter makes no sense",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No public row has this configuration",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response show(
            String key,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String after,
            @Context ContainerRequestContext request) {
        int most = Parameters.limit(limit, settings.pageSize(), settings.largestPage());
        return showCohort
                .of(key, after, most)
                .map(it -> replies.open(request, CohortJson.of(it)))
                .orElseThrow(() -> Problem.of(
                                404, "unknown-cohort", "Unknown cohort", "No public row belongs to cohort " + key + ".")
                        .exception());
    }
}
