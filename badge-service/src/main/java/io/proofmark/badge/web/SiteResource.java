package io.proofmark.badge.web;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.CompareVersions;
import io.proofmark.badge.application.Cursor;
import io.proofmark.badge.application.FindRows;
import io.proofmark.badge.application.Part;
import io.proofmark.badge.application.ReadHistory;
import io.proofmark.badge.application.RowDetail;
import io.proofmark.badge.application.RowFilter;
import io.proofmark.badge.application.ShowRow;
import io.proofmark.badge.application.ShowSubmission;
import io.proofmark.badge.application.Subscriptions;
import io.proofmark.badge.application.WrongParameter;
import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.StandingStep;
import io.proofmark.badge.domain.regression.Finding;
import io.proofmark.catalog.Catalogs;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The pages for people. */
@Path("/")
@Produces(Pages.HTML)
@Blocking
public class SiteResource {

    /** Steps of a row's history that its page shows; the API has all. */
    private static final int HISTORY = 20;

    private final FindRows findRows;
    private final ShowRow showRow;
    private final ReadHistory readHistory;
    private final ShowSubmission showSubmission;
    private final Overview overview;
    private final Frames frames;
    private final BadgeSettings settings;
    private final Subscriptions subscriptions;
    private final CompareVersions versions;
    private final LivePlace live;
    private final Clock clock = Clock.systemUTC();

    SiteResource(
            FindRows findRows,
            ShowRow showRow,
            ReadHistory readHistory,
            ShowSubmission showSubmission,
            Overview overview,
            Frames frames,
            BadgeSettings settings,
            Subscriptions subscriptions,
            CompareVersions versions,
            LivePlace live) {
        this.findRows = findRows;
        this.showRow = showRow;
        this.readHistory = readHistory;
        this.showSubmission = showSubmission;
        this.overview = overview;
        this.frames = frames;
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.versions = versions;
        this.live = live;
    }

    @GET
    @Operation(hidden = true)
    public Response home(
            @RestQuery @Nullable String benchmark,
            @RestQuery @Nullable String model,
            @RestQuery @Nullable String hardware,
            @RestQuery @Nullable String quant,
            @RestQuery @Nullable String runtime,
            @RestQuery @Nullable String badge,
            @RestQuery @Nullable String confidence,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        try {
            RowFilter filter = RowFilter.of(benchmark, model, hardware, quant, runtime, badge, confidence);
            return home(filter, Cursor.parse(after), uri);
        } catch (WrongParameter e) {
            return message(Status.BAD_REQUEST, "Not understood", String.valueOf(e.getMessage()));
        }
    }

    @GET
    @Path("rows/{id}")
    @Operation(hidden = true)
    public Response row(String id) {
        String liveAfter = live.cursor();
        return showRow.detail(id)
                .map(it -> row(it, liveAfter))
                .or(() -> showRow.tombstone(id).map(this::gone))
                .orElseGet(() -> notFound("No public row has this address."));
    }

    @GET
    @Path("submissions/{id}")
    @Operation(hidden = true)
    public Response submission(String id) {
        Instant now = clock.instant();
        return showSubmission
                .status(id)
                .map(it -> Pages.page(
                        Status.OK,
                        SubmissionView.page(
                                frames.of("Submission " + id, "Where this submission is and how it came there."),
                                it,
                                now)))
                .orElseGet(() -> notFound(
                        "No submission has this address. One that was sent a moment ago appears within a second."));
    }

    @GET
    @Path("benchmarks/{slug}")
    @Operation(hidden = true)
    public Response benchmark(String slug) {
        return Catalogs.current()
                .benchmark(slug)
                .map(it -> Pages.page(Status.OK, BenchmarkView.page(frames.of(it.name(), it.description()), it)))
                .orElseGet(() -> notFound("The catalog has no benchmark of this name."));
    }

    @GET
    @Path("subscribe")
    @Operation(hidden = true)
    public Response subscribe() {
        Frame frame = frames.of("Subscribe", "Verdicts and standings as topics, as they happen.");
        return Pages.page(Status.OK, SubscribePage.of(frame, settings.registryUrl(), subscriptions));
    }

    private Response home(RowFilter filter, @Nullable Cursor after, UriInfo uri) {
        String liveAfter = live.cursor();
        var page = findRows.page(filter, after, settings.pageSize());
        Overview.Seen all = overview.get();
        Cursor next = page.next();
        return Pages.page(
                Status.OK,
                new HomePage(
                        frames.of(
                                "Proofmark",
                                "Benchmark results that somebody else could get again, with the reasons to believe them."),
                        HomePage.figures(all.counts()),
                        FilterField.all(all.choices(), filter),
                        !filter.equals(RowFilter.ALL),
                        page.items().stream().map(RowLine::of).toList(),
                        next == null
                                ? null
                                : uri.getRequestUriBuilder()
                                        .replaceQueryParam("after", next.text())
                                        .build()
                                        .getRawQuery(),
                        after == null,
                        liveAfter));
    }

    private Response row(RowDetail detail, String liveAfter) {
        RowLine line = RowLine.of(detail.standing());
        List<StandingStep> history = readHistory
                .part(detail.standing().row(), null, HISTORY)
                .map(Part::items)
                .orElse(List.of());
        Frame frame = frames.of(
                line.model() + " on " + line.hardware(),
                line.value() + line.unit() + ", " + line.badge().text() + ".");
        List<Finding> findings = versions.of(detail.standing().row()).orElse(List.of());
        return Pages.page(
                Status.OK, RowDetailView.page(frame, detail, history, findings, settings.publicUrl(), liveAfter));
    }

    private Response gone(Standing standing) {
        String state = standing.state().name().toLowerCase(Locale.ROOT);
        return message(
                Status.GONE,
                "This row was " + state,
                "It was " + state + " on " + Display.minute(standing.causedAt())
                        + ". Its number stays taken, so that nothing else can stand here.");
    }

    private Response notFound(String message) {
        return message(Status.NOT_FOUND, "Not found", message);
    }

    private Response message(Status status, String heading, String message) {
        return Pages.message(frames, status, heading, message);
    }
}
