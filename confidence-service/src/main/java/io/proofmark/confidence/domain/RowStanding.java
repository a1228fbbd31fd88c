package io.proofmark.confidence.domain;

import io.proofmark.catalog.Catalog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be said in public about a row, given its evidence and what was said last. */
public final class RowStanding {

    private RowStanding() {}

    /**
     * @param said what was said last, or null where the row was never public
     * @param day UTC day of what moved the evidence; age is judged as of it, or as of the day of the last standing where
     *     that is later
     * @return nothing for a row that was never public
     */
    public static Optional<Standing> of(Row row, @Nullable LastStanding said, LocalDate day, Catalog catalog) {
        LocalDate asOf = said != null && said.asOf().isAfter(day) ? said.asOf() : day;
        Optional<Case> shown = row.shown();
        if (shown.isPresent()) {
            Case run = shown.get();
            return Optional.of(row.standing(
                    run,
                    said == null ? run.ruling().causedAt() : said.publishedAt(),
                    asOf,
                    said == null || !said.submission().equals(run.verdict().submission()) ? null : said.cohort(),
                    catalog));
        }
        return Optional.ofNullable(said).map(last -> tombstone(row, last, asOf));
    }

    /** Keeps badge and tier as they were; what repeats the row stays listed and lifts nothing. */
    private static Standing tombstone(Row row, LastStanding said, LocalDate asOf) {
        Optional<RulingFact> gone =
                row.caseOf(said.submission()).map(Case::ruling).filter(ruling -> ruling.state() == CaseState.WITHDRAWN);
        Reason reason = Reason.minus(
                "state",
                gone.map(ruling -> ruling.takenDown() ? "taken down" : "withdrawn by its submitter")
                        .orElse("no longer public"));
        Assessment kept = new Assessment(
                said.badge(), said.tier(), said.confidence(), said.modifiers(), List.of(reason), 0, Set.of());
        return row.tombstone(gone.isPresent() ? RowState.WITHDRAWN : RowState.REMOVED, said, asOf, kept);
    }
}
