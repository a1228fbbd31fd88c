package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.Leaderboard;
import io.proofmark.badge.application.RankRows;
import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalogs;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Public rows by figure. */
@Path("/v1/leaderboards")
@Blocking
@Tag(name = "Rows")
@APIResponse(
        responseCode = "400",
        description = "A parameter makes no sense",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "Not in the catalog",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class LeaderboardResource {

    private static final String CSV = "text/csv";
    private static final MediaType TABLE = MediaType.valueOf(CSV);

    private final RankRows rankRows;
    private final Replies replies;
    private final BadgeSettings settings;

    /** Where in the list, and as what. */
    @SuppressWarnings("NullAway.Init") // filled for each request
    public static class Asked extends RowFilterQuery {

        @RestQuery
        @Nullable
        String limit;

        @RestQuery
        @Nullable
        String after;

        @Context
        UriInfo uri;

        @Context
        ContainerRequestContext request;
    }

    LeaderboardResource(RankRows rankRows, Replies replies, BadgeSettings settings) {
        this.rankRows = rankRows;
        this.replies = replies;
        this.settings = settings;
    }

    @GET
    @Path("{benchmark}")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(operationId = "showLeaderboard", summary = "Configurations by figure; official figures apart; by page")
    @APIResponse(
            responseCode = "200",
            description = "A page of the leaderboard; of a table, the header Link names the next",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LeaderboardJson.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response show(String benchmark, @BeanParam Asked asked) {
        boolean json = asked.request.getAcceptableMediaTypes().stream()
                .filter(type -> MediaType.APPLICATION_JSON_TYPE.isCompatible(type) || TABLE.isCompatible(type))
                .findFirst()
                .map(MediaType.APPLICATION_JSON_TYPE::isCompatible)
                .orElse(true);
        return json ? json(benchmark, asked) : csv(benchmark, asked);
    }

    @GET
    @Path("{benchmark: [^/]+}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "showLeaderboardDocument", summary = "The same, by suffix")
    @APIResponse(
            responseCode = "200",
            description = "A page of the leaderboard",
            content = @Content(schema = @Schema(implementation = LeaderboardJson.class)))
    public Response document(String benchmark, @BeanParam Asked asked) {
        return json(benchmark, asked);
    }

    @GET
    @Path("{benchmark: [^/]+}.csv")
    @Produces(CSV)
    @Operation(operationId = "showLeaderboardFile", summary = "The same as comma-separated values, by suffix")
    @APIResponse(
            responseCode = "200",
            description = "A page; the header Link names the next",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response file(String benchmark, @BeanParam Asked asked) {
        return csv(benchmark, asked);
    }

    private Response json(String slug, Asked asked) {
        Benchmark benchmark = benchmark(slug);
        return replies.open(asked.request, LeaderboardJson.of(benchmark, board(benchmark, asked)));
    }

    private Response csv(String slug, Asked asked) {
        Leaderboard board = board(benchmark(slug), asked);
        Response.ResponseBuilder table = replies.text(asked.request, CSV, LeaderboardCsv.of(board));
        return (board.next() == null
                        ? table
                        : table.link(
                                asked.uri
                                        .getRequestUriBuilder()
                                        .replaceQueryParam("after", board.next())
                                        .build(),
                                "next"))
                .build();
    }

    private Leaderboard board(Benchmark benchmark, Asked asked) {
        return rankRows.part(
                asked.under(benchmark.slug()),
                benchmark.lowerIsBetter(),
                asked.after,
                Parameters.limit(asked.limit, settings.pageSize(), settings.largestPage()));
    }

    private static Benchmark benchmark(String slug) {
        return Catalogs.current().benchmark(slug).orElseThrow(() -> CatalogResource.unknown(slug));
    }
}
