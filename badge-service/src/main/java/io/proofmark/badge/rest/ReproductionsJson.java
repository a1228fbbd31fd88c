package io.proofmark.badge.rest;

import io.proofmark.badge.application.Cursor;
import io.proofmark.badge.application.ListReproductions;
import io.proofmark.badge.application.Reproductions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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
                page.runs().stream().map(ReproductionsJson::item).toList(), next == null ? null : next.text());
    }

    private static Item item(Reproductions.Run run) {
        var verdict = run.verdict();
        return new Item(
                verdict.submissionId(),
                verdict.facts().value(),
                verdict.delta() == null ? null : new BigDecimal(verdict.delta()),
                verdict.band(),
                verdict.facts().operatorStrength(),
                run.at());
    }

    /**
     * One run.
     *
     * @param deltaPercent signed, relative to the row; null where nothing was compared
     * @param at when the door received it
     */
    @Schema(name = "RowReproduction")
    public record Item(
            String id,
            @Nullable BigDecimal value,
            @Nullable BigDecimal deltaPercent,
            @Nullable String band,
            String operatorStrength,
            Instant at) {}
}
