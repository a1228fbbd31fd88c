package io.proofmark.badge.web;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.Cohorts;
import io.proofmark.badge.application.CompareVersions;
import io.proofmark.badge.application.Leaderboard;
import io.proofmark.badge.application.RankRows;
import io.proofmark.badge.application.ReadLedger;
import io.proofmark.badge.application.RowFilter;
import io.proofmark.badge.application.ShowCohort;
import io.proofmark.badge.application.WrongParameter;
import io.proofmark.badge.rest.RowFilterQuery;
import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalogs;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Pages that set rows beside each other. */
@Path("/")
@Produces(Pages.HTML)
@Blocking
public class BoardResource {

    private final RankRows rankRows;
    private final Overview overview;
    private final ShowCohort showCohort;
    private final ReadLedger readLedger;
    private final CompareVersions versions;
    private final Frames frames;
    private final BadgeSettings settings;

    BoardResource(
            RankRows rankRows,
            Overview overview,
            ShowCohort showCohort,
            ReadLedger readLedger,
            CompareVersions versions,
            Frames frames,
            BadgeSettings settings) {
        this.rankRows = rankRows;
        this.overview = overview;
        this.showCohort = showCohort;
        this.readLedger = readLedger;
        this.versions = versions;
        this.frames = frames;
        this.settings = settings;
    }

    @GET
    @Path("leaderboards")
    @Operation(hidden = true)
    public Response leaderboards() {
        Frame frame = frames.of("Leaderboards", "Public rows by figure, one benchmark each.");
        return Pages.page(
                Status.OK,
                new LeaderboardsPage(
                        frame,
                        Catalogs.current().benchmarks().values().stream()
                                .map(it -> new LeaderboardsPage.Line(it.slug(), it.name(), it.kind(), it.description()))
                                .toList()));
    }

    @GET
    @Path("leaderboards/{benchmark}")
    @Operation(hidden = true)
    public Response leaderboard(
            String benchmark,
            @BeanParam RowFilterQuery query,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        return Catalogs.current()
                .benchmark(benchmark)
                .map(it -> understood(() -> leaderboard(it, query.under(it.slug()), after, uri)))
                .orElseGet(() -> notFound("The catalog has no benchmark of this name."));
    }

    @GET
    @Path("cohorts/{key}")
    @Operation(hidden = true)
    public Response cohort(String key, @RestQuery @Nullable String after, @Context UriInfo uri) {
        return understood(() -> showCohort
                .of(key, after, settings.largestPage())
                .map(it -> {
                    Frame frame = frames.of("All runs of one configuration", "Every run beside the others.");
                    return Pages.page(
                            Status.OK,
                            CohortPage.of(
                                    frame,
                                    it,
                                    versions.among(it.rows().items()),
                                    next(uri, it.rows().next())));
                })
                .orElseGet(() -> notFound("No public row has this configuration.")));
    }

    @GET
    @Path("ledger")
    @Operation(hidden = true)
    public Response ledger(@RestQuery @Nullable String after, @Context UriInfo uri) {
        return understood(() -> {
            var part = readLedger.part(after, settings.pageSize());
            return Pages.page(
                    Status.OK,
                    new LedgerPage(
                            frames.of("Ledger", "Every inclusion, removal, rescore and reversal."),
                            part.items().stream().map(LedgerPage::line).toList(),
                            next(uri, part.next()),
                            after == null));
        });
    }

    private Response leaderboard(Benchmark benchmark, RowFilter filter, @Nullable String after, UriInfo uri) {
        Leaderboard board = rankRows.part(filter, benchmark.lowerIsBetter(), after, settings.pageSize());
        String query = uri.getRequestUri().getRawQuery();
        return Pages.page(
                Status.OK,
                new LeaderboardPage(
                        frames.of(benchmark.name(), benchmark.description()),
                        benchmark.name(),
                        benchmark.slug(),
                        benchmark.lowerIsBetter() ? "Lowest" : "Highest",
                        FilterField.besideBenchmark(overview.get().choices(), filter),
                        !filter.equals(RowFilter.of(benchmark.slug(), null, null, null, null, null, null)),
                        LeaderboardPage.places(board, row -> Cohorts.key(row.facts())),
                        board.official().stream().map(RowLine::of).toList(),
                        next(uri, board.next()),
                        after == null,
                        "/v1/leaderboards/" + benchmark.slug() + ".csv" + (query == null ? "" : "?" + query)));
    }

    private static @Nullable String next(UriInfo uri, @Nullable String cursor) {
        return cursor == null
                ? null
                : uri.getRequestUriBuilder()
                        .replaceQueryParam("after", cursor)
                        .build()
                        .getRawQuery();
    }

    private Response understood(Supplier<Response> page) {
        try {
            return page.get();
        } catch (WrongParameter e) {
            return Pages.message(frames, Status.BAD_REQUEST, "Not understood", String.valueOf(e.getMessage()));
        }
    }

    private Response notFound(String message) {
        return Pages.message(frames, Status.NOT_FOUND, "Not found", message);
    }
}
