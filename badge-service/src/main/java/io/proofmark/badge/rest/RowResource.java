package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.Cursor;
import io.proofmark.badge.application.FindRows;
import io.proofmark.badge.application.Place;
import io.proofmark.badge.application.ReadHistory;
import io.proofmark.badge.application.RowFilter;
import io.proofmark.badge.application.RowPage;
import io.proofmark.badge.application.SayAsOf;
import io.proofmark.badge.application.ShowRow;
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

/** Public rows. */
@Path("/v1/rows")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rows")
public class RowResource {

    private final FindRows findRows;
    private final ShowRow showRow;
    private final ReadHistory readHistory;
    private final SayAsOf sayAsOf;
    private final KnownRows knownRows;
    private final GoneRows goneRows;
    private final Replies replies;
    private final BadgeSettings settings;

    RowResource(
            FindRows findRows,
            ShowRow showRow,
            ReadHistory readHistory,
            SayAsOf sayAsOf,
            KnownRows knownRows,
            GoneRows goneRows,
            Replies replies,
            BadgeSettings settings) {
        this.findRows = findRows;
        this.showRow = showRow;
        this.readHistory = readHistory;
        this.sayAsOf = sayAsOf;
        this.knownRows = knownRows;
        this.goneRows = goneRows;
        this.replies = replies;
        this.settings = settings;
    }

    @GET
    @Operation(operationId = "listRows", summary = "Public rows, newest first, by page")
    @APIResponse(
            responseCode = "200",
            description = "A page of rows",
            content = @Content(schema = @Schema(implementation = RowListJson.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter makes no sense",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(
            @RestQuery @Nullable String benchmark,
            @RestQuery @Nullable String model,
            @RestQuery @Nullable String hardware,
            @RestQuery @Nullable String quant,
            @RestQuery @Nullable String runtime,
            @RestQuery @Nullable String badge,
            @RestQuery @Nullable String confidence,
            @RestQuery @Nullable String externalId,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String after,
            @Context ContainerRequestContext request) {
        RowFilter filter = RowFilter.of(benchmark, model, hardware, quant, runtime, badge, confidence)
                .under(externalId);
        RowPage page = findRows.page(
                filter, Cursor.parse(after), Parameters.limit(limit, settings.pageSize(), settings.largestPage()));
        Cursor next = page.next();
        return replies.open(
                request,
                new RowListJson(page.items().stream().map(RowJson::of).toList(), next == null ? null : next.text()));
    }

    @GET
    @Path("{id}/history")
    @Operation(operationId = "showHistory", summary = "Every standing that the row had, the latest first, by page")
    @APIResponse(
            responseCode = "200",
            description = "A page of standings",
            content = @Content(schema = @Schema(implementation = HistoryJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "Unknown or not public",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "Withdrawn; the tombstone",
            content = @Content(schema = @Schema(implementation = TombstoneJson.class)))
    public Response history(
            String id,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String after,
            @Context ContainerRequestContext request) {
        int most = Parameters.limit(limit, settings.pageSize(), settings.largestPage());
        return readHistory
                .part(id, after, most)
                .map(part -> replies.open(request, HistoryJson.of(id, part)))
                .orElseGet(() -> goneRows.answer(id, request));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "showRow", summary = "A public row with its evidence")
    @APIResponse(
            responseCode = "200",
            description = "The row",
            content = @Content(schema = @Schema(implementation = RowJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "Unknown or not public",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "Withdrawn; the tombstone",
            content = @Content(schema = @Schema(implementation = TombstoneJson.class)))
    public Response show(String id, @Context ContainerRequestContext request) {
        Place before = sayAsOf.place();
        return knownRows
                .at(id, before)
                .or(() -> showRow.detail(id).map(row -> knownRows.keep(id, before, replies.said(RowJson.of(row)))))
                .map(said -> replies.open(request, said))
                .orElseGet(() -> goneRows.answer(id, request));
    }
}
