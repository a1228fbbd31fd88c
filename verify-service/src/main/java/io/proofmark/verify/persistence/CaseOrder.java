package io.proofmark.verify.persistence;

import io.proofmark.verify.domain.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What cases are asked for by another key than their id, in SQL and in memory alike.
 *
 * @param column the key
 * @param where which cases
 * @param sort the first of them comes first
 * @param ahead how many of a key are looked up
 */
record CaseOrder(
        String column,
        Function<CaseRow, Optional<String>> key,
        String where,
        Predicate<CaseRow> belongs,
        String sort,
        Comparator<CaseRow> order,
        int ahead) {

    private static final Comparator<CaseRow> BY_ID = Comparator.comparing(CaseRow::id);
    static final Comparator<CaseRow> BY_ARRIVAL = Comparator.<CaseRow, Instant>comparing(
                    row -> row.ranking().receivedAt())
            .thenComparing(BY_ID);
    private static final Comparator<CaseRow> BY_TEST = Comparator.<CaseRow, LocalDate>comparing(
                    row -> Objects.requireNonNullElse(row.ranking().testedOn(), LocalDate.MIN))
            .thenComparing(BY_ID);

    /** The first measured submission that repeats nothing, under a row that does not bear its id; rejected ones come last. */
    static final CaseOrder FIRST = new CaseOrder(
            "subject",
            row -> Optional.of(row.file().subject()),
            "own_run and subject <> submission_id and state <> 'measuring'",
            row -> row.ranking().ownRun() && !row.file().subject().equals(row.id()) && row.measured(),
            "disowned, received_at, submission_id collate \"C\"",
            Comparator.comparing(CaseRow::disowned).thenComparing(BY_ARRIVAL),
            2);

    /** The first measured package that bears an id under a row and was not rejected. */
    static final CaseOrder HOLDING = new CaseOrder(
            "claim",
            row -> Optional.ofNullable(row.ranking().claim()),
            "not disowned and state <> 'measuring'",
            row -> !row.disowned() && row.measured(),
            "received_at, submission_id collate \"C\"",
            BY_ARRIVAL,
            1);

    /** The newest published run of a score's row. */
    static final CaseOrder NEWEST = new CaseOrder(
            "subject",
            row -> Optional.of(row.file().subject()),
            "own_run and state = 'published' and kind = 'score'",
            row -> row.ranking().ownRun() && row.published() && row.file().kind() == Kind.SCORE,
            "tested_on desc nulls last, submission_id collate \"C\" desc",
            BY_TEST.reversed(),
            1);

    /** The oldest public row of a configuration. */
    static final CaseOrder OLDEST = new CaseOrder(
            "configuration",
            row -> Optional.ofNullable(row.ranking().configuration()),
            "own_run and state = 'published'",
            row -> row.ranking().ownRun() && row.published(),
            "received_at, submission_id collate \"C\"",
            BY_ARRIVAL,
            1);

    /** A published check that confirms a run. */
    static final CaseOrder CONFIRMING = new CaseOrder(
            "confirms",
            row -> Optional.ofNullable(row.confirms()),
            "state = 'published'",
            CaseRow::published,
            "submission_id collate \"C\"",
            BY_ID,
            1);

    /** The first cases of each of the keys (parameter 1) but those of some ids (parameter 2). */
    String select() {
        return """
                select found.* from unnest(?) as wanted (key) cross join lateral (
                  select %s from cases where %s = wanted.key and %s and submission_id <> all (?)
                  order by %s limit %d) found
                """.formatted(CaseRow.COLUMNS, column, where, sort, ahead);
    }
}
