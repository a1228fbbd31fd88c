package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.Cursor;
import io.proofmark.badge.application.FindRows;
import io.proofmark.badge.application.RowFilter;
import io.proofmark.badge.application.RowPage;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Public score rows for programs that know the seed catalogue's own address. */
@Path("/api/v1/quality-benchmarks")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rows")
public class QualityResource {

    private final FindRows findRows;
    private final Replies replies;
    private final BadgeSettings settings;

    /**
     * A part of the list.
     *
     * @param next for {@code ?after=}; null at the end
     */
    @Schema(name = "QualityBenchmarkList")
    public record ListJson(
            List<QualityJson> items, @Nullable String next) {}

    QualityResource(FindRows findRows, Replies replies, BadgeSettings settings) {
        this.findRows = findRows;
        this.replies = replies;
        this.settings = settings;
    }

    @GET
    @Operation(operationId = "listQualityBenchmarks", summary = "Public score rows, newest first, by page")
    @APIResponse(
            responseCode = "200",
            description = "A page of score rows",
            content = @Content(schema = @Schema(implementation = ListJson.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter makes no sense",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(
            @RestQuery @Nullable String benchmark,
            @RestQuery @Nullable String model,
            @RestQuery @Nullable String hardware,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String after,
            @Context ContainerRequestContext request) {
        RowFilter filter =
                RowFilter.of(benchmark, model, hardware, null, null, null, null).ofKind("score");
        RowPage page = findRows.page(
                filter, Cursor.parse(after), Parameters.limit(limit, settings.pageSize(), settings.largestPage()));
        Map<String, Map<String, String>> texts = findRows.texts(page);
        Cursor next = page.next();
        return replies.open(
                request,
                new ListJson(
                        page.items().stream()
                                .map(it -> QualityJson.of(it, texts.getOrDefault(it.submissionId(), Map.of())))
                                .toList(),
                        next == null ? null : next.text()));
    }
}
