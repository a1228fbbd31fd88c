package io.proofmark.confidence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row's whole evidence: every submission under one subject.
 *
 * @param id subject id
 * @param verdicts the latest of each submission, by submission id
 * @param rulings the latest of each submission, by submission id
 */
public record Row(String id, Map<String, VerdictFact> verdicts, Map<String, RulingFact> rulings) {

    private static final Comparator<Case> BY_DATE = Comparator.comparing(
                    (Case run) -> run.verdict().run().testedAt(),
                    Comparator.nullsFirst(Comparator.comparing(TestDate::latest)))
            .thenComparing(run -> run.verdict().submission());
    private static final Comparator<VerdictFact> BY_ARRIVAL =
            Comparator.comparing(VerdictFact::receivedAt).thenComparing(VerdictFact::submission);

    public Row {
        verdicts = Map.copyOf(verdicts);
        rulings = Map.copyOf(rulings);
    }

    /** A row of which nothing is known. */
    public static Row empty(String id) {
        return new Row(id, Map.of(), Map.of());
    }

    /** The row after one more fact; it takes the place of an earlier one of its kind about the same submission. */
    public Row with(Fact fact) {
        return switch (fact) {
            case VerdictFact verdict -> new Row(id, and(verdicts, verdict), rulings);
            case RulingFact ruling -> new Row(id, verdicts, and(rulings, ruling));
        };
    }

    private static <F extends Fact> Map<String, F> and(Map<String, F> facts, F fact) {
        Map<String, F> more = new HashMap<>(facts);
        more.put(fact.submission(), fact);
        return more;
    }

    /** The case of a submission, once it was judged and ruled on. */
    Optional<Case> caseOf(String submission) {
        VerdictFact verdict = verdicts.get(submission);
        RulingFact ruling = rulings.get(submission);
        return verdict == null || ruling == null ? Optional.empty() : Optional.of(new Case(verdict, ruling));
    }

    /**
     * The published run that the row shows: a speed row's original, a score row's newest by (test date, id). A row
     * without one is not public.
     */
    Optional<Case> shown() {
        return published().filter(run -> !run.repeats()).max(BY_DATE);
    }

    /** What the evidence says about the run that the row shows. */
    Evidence evidence(Case shown) {
        Measurement run = shown.verdict().run();
        return switch (shown.verdict().kind()) {
            case SPEED ->
                new Evidence.Speed(run, repetitions().map(Case::repetition).toList());
            case SCORE -> new Evidence.Score(run, shown.verdict().pack(), checks(shown));
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

    // A native row's values follow one another: a check of an earlier one says nothing of the present one.
    private List<Repetition> checks(Case shown) {
        return repetitions()
                .filter(check -> shown.verdict().pack()
                        || shown.verdict().submission().equals(check.verdict().shown()))
                .map(Case::repetition)
                .toList();
    }

    private Stream<Case> repetitions() {
        return published().filter(Case::repeats);
    }

    private Stream<Case> published() {
        return verdicts.keySet().stream().flatMap(id -> caseOf(id).stream()).filter(Case::published);
    }

    private List<String> factIds(String submission) {
        return Stream.concat(caseOf(submission).stream(), repetitions())
                .flatMap(run -> Stream.of(run.verdict().id(), run.ruling().id()))
                .sorted()
                .toList();
    }
}
