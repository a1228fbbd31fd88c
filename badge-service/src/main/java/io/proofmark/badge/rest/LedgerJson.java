package io.proofmark.badge.rest;

import io.proofmark.badge.application.Part;
import io.proofmark.badge.domain.LedgerEntry;
import io.proofmark.badge.domain.StandingStep;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was included, removed, rescored or reversed, the latest first. */
@Schema(name = "Ledger")
public record LedgerJson(List<EntryJson> items, @Nullable String next) {

    /**
     * One change of one row.
     *
     * @param act inclusion, removal, rescore or reversal
     * @param version of the row's standing since
     * @param changed what is shown otherwise than before: badge, tier, confidence, modifiers, value
     * @param reasons codes of why: {@code withdrawn}, {@code removed}, {@code reverse}, or a sign and a factor
     * @param before null where the row was not public before
     */
    @Schema(name = "LedgerEntry")
    public record EntryJson(
            Instant at,
            String act,
            String row,
            int version,
            String benchmark,
            String model,
            String hardware,
            List<String> changed,
            List<String> reasons,
            HistoryJson.StepJson now,
            HistoryJson.@Nullable StepJson before) {

        static EntryJson of(LedgerEntry it) {
            StandingStep step = it.step();
            StandingStep before = it.before();
            return new EntryJson(
                    step.at(),
                    it.act().word(),
                    step.row(),
                    step.version(),
                    step.benchmark(),
                    step.model(),
                    step.hardware(),
                    it.changed(),
                    it.reasons(),
                    HistoryJson.StepJson.of(step),
                    before == null ? null : HistoryJson.StepJson.of(before));
        }
    }

    static LedgerJson of(Part<LedgerEntry> part) {
        return new LedgerJson(part.items().stream().map(EntryJson::of).toList(), part.next());
    }
}
