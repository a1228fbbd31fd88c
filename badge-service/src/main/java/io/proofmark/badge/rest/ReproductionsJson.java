package io.proofmark.badge.rest;

import io.proofmark.badge.application.Cursor;
import io.proofmark.badge.application.ListReproductions;
import io.proofmark.badge.application.Reproductions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of the runs that repeat a row, newest first.
 *
 * @param next for {@code ?after=}; null at the end
 */
@Schema(name = "Reproductions")
public record ReproductionsJson(List<Item> items, @Nullable String next) {

    static ReproductionsJson of(ListReproductions.Page page) {
        Cursor next = page.next();
        return new ReproductionsJson(
                page.runs().stream().map(run -> item(run, page.counts())).toList(), next == null ? null : next.text());
    }

    private static Item item(Reproductions.Run run, Map<String, Boolean> counts) {
        var verdict = run.verdict();
        return new Item(
                verdict.submissionId(),
                verdict.facts().value(),
                verdict.delta() == null ? null : new BigDecimal(verdict.delta()),
                verdict.band(),
                counts.get(verdict.submissionId()),
                verdict.facts().operatorStrength(),
                run.at());
    }

    /**
     * One run.
     *
     * @param deltaPercent signed, relative to the row; null where nothing was compared
     * @param counts whether it may lift the row; null where the row's standing does not list it: it lists the newest hundred
     * @param at when the door received it
     */
    @Schema(name = "RowReproduction")
    public record Item(
            String id,
            @Nullable BigDecimal value,
            @Nullable BigDecimal deltaPercent,
            @Nullable String band,
            @Nullable Boolean counts,
            String operatorStrength,
            Instant at) {}
}
