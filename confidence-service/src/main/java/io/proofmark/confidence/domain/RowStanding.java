package io.proofmark.confidence.domain;

import io.proofmark.catalog.Catalog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be said in public about a row, given its evidence and what was said last. */
public final class RowStanding {

    private RowStanding() {}

    /**
     * @param said what was said last, or null where the row was never public
     * @param causedAt when the door received what moved the evidence; age is judged as of its UTC day, or as of the
     *     day of the last standing where that is later
     * @return nothing for a row that was never public
     */
    public static Optional<Standing> of(Row row, @Nullable LastStanding said, Instant causedAt, Catalog catalog) {
        LocalDate asOf = asOf(said, causedAt);
        Optional<Case> shown = row.shown();
        if (shown.isPresent()) {
            Case run = shown.get();
            return Optional.of(row.standing(
                    RowState.PUBLISHED,
                    run.verdict().submission(),
                    said == null ? run.ruling().causedAt() : said.publishedAt(),
                    asOf,
                    ConfidencePolicy.assess(row.evidence(run), asOf, catalog)));
        }
        return Optional.ofNullable(said).map(last -> tombstone(row, last, asOf));
    }

    private static LocalDate asOf(@Nullable LastStanding said, Instant causedAt) {
        LocalDate day = LocalDate.ofInstant(causedAt, ZoneOffset.UTC);
        return said != null && said.asOf().isAfter(day) ? said.asOf() : day;
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
        return row.standing(
                gone.isPresent() ? RowState.WITHDRAWN : RowState.REMOVED,
                said.submission(),
                said.publishedAt(),
                asOf,
                kept);
    }
}
