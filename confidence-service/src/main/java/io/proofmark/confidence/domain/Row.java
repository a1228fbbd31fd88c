package io.proofmark.confidence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row's whole evidence: every submission under one subject.
 *
 * @param id subject id
 * @param cases by submission id
 */
public record Row(String id, Map<String, Case> cases) {

    private static final Comparator<Case> BY_DATE = Comparator.comparing(
                    (Case run) -> run.verdict().run().testedAt(),
                    Comparator.nullsFirst(Comparator.comparing(TestDate::latest)))
            .thenComparing(run -> run.verdict().submission());
    private static final Comparator<VerdictFact> BY_ARRIVAL =
            Comparator.comparing(VerdictFact::receivedAt).thenComparing(VerdictFact::submission);

    public Row {
        cases = Map.copyOf(cases);
    }

    /**
     * The published run that the row shows: a speed row's original, a score row's newest by (test date, id). A row
     * without one is not public.
     */
    Optional<Case> shown() {
        return cases.values().stream()
                .filter(run -> run.published() && !run.repeats())
                .max(BY_DATE);
    }

    /** What the evidence says about the run that the row shows. */
    Evidence evidence(Case shown) {
        Measurement run = shown.verdict().run();
        return switch (shown.verdict().kind()) {
            case SPEED ->
                new Evidence.Speed(run, repetitions().map(Case::repetition).toList());
            case SCORE -> new Evidence.Score(run);
        };
    }

    /** What is to be said about the row. */
    Standing standing(RowState state, String submission, Instant publishedAt, LocalDate asOf, Assessment assessment) {
        return new Standing(
                id,
                state,
                submission,
                publishedAt,
                asOf,
                assessment,
                repetitions().map(Case::verdict).sorted(BY_ARRIVAL).toList(),
                factIds(submission));
    }

    private Stream<Case> repetitions() {
        return cases.values().stream().filter(run -> run.published() && run.repeats());
    }

    private List<String> factIds(String submission) {
        return Stream.concat(Stream.ofNullable(cases.get(submission)), repetitions())
                .flatMap(run -> Stream.of(run.verdict().id(), run.ruling().id()))
                .sorted()
                .toList();
    }
}
