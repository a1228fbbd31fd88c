package io.proofmark.confidence.domain;

import io.proofmark.catalog.Catalog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /**
     * What the evidence says about the run that the row shows.
     *
     * @param cohort the rows of its configuration as they were last looked at, or null
     */
    Evidence evidence(Case shown, @Nullable CohortSummary cohort, Catalog catalog) {
        Measurement run = shown.verdict().run();
        return switch (shown.verdict().kind()) {
            case SPEED ->
                new Evidence.Speed(run, compared(catalog).map(Case::repetition).toList(), cohort);
            case SCORE -> new Evidence.Score(run, confirming(run));
        };
    }

    /** What is to be said about the row. */
    Standing standing(
            Case shown, Instant publishedAt, LocalDate asOf, @Nullable CohortSummary cohort, Catalog catalog) {
        Assessment assessment = ConfidencePolicy.assess(evidence(shown, cohort, catalog), asOf, catalog);
        Stream<Measurement> aged = Stream.concat(
                Stream.of(shown.verdict().run()),
                repetitions()
                        .map(run -> run.verdict().run())
                        .filter(run -> assessment.lifting().contains(run.id())));
        return standing(
                RowState.PUBLISHED,
                shown.verdict().submission(),
                publishedAt,
                asOf,
                cohort,
                Age.moves(aged, asOf, catalog.policies()),
                assessment,
                compared(catalog));
    }

    /** What is left to be said about a row that is public no more. */
    Standing tombstone(RowState state, LastStanding said, LocalDate asOf, Assessment assessment) {
        return standing(state, said.submission(), said.publishedAt(), asOf, null, null, assessment, repetitions());
    }

    private Standing standing(
            RowState state,
            String submission,
            Instant publishedAt,
            LocalDate asOf,
            @Nullable CohortSummary cohort,
            @Nullable LocalDate ageMovesOn,
            Assessment assessment,
            Stream<Case> behind) {
        return new Standing(
                id,
                state,
                submission,
                publishedAt,
                asOf,
                cohort,
                ageMovesOn,
                assessment,
                repetitions().map(Case::verdict).sorted(BY_ARRIVAL).toList(),
                factIds(submission, behind));
    }

    // Who verifies what is said by the verdict: a check of an earlier value says nothing of the present one.
    private List<Repetition> confirming(Measurement shown) {
        return repetitions()
                .filter(check -> shown.id().equals(check.verdict().confirms()) && check.counts())
                .map(Case::repetition)
                .toList();
    }

    private Stream<Case> repetitions() {
        return published().filter(Case::repeats);
    }

    /** What speaks for or against the row; under rule set 1 nothing spoke against it that was not listed under it. */
    private Stream<Case> compared(Catalog catalog) {
        return catalog.limits() == null
                ? repetitions()
                : Stream.concat(repetitions(), cases().filter(Case::contradicts));
    }

    private Stream<Case> published() {
        return cases().filter(Case::published);
    }

    private Stream<Case> cases() {
        return verdicts.keySet().stream().flatMap(id -> caseOf(id).stream());
    }

    private List<String> factIds(String submission, Stream<Case> others) {
        return Stream.concat(caseOf(submission).stream(), others)
                .flatMap(run -> Stream.of(run.verdict().id(), run.ruling().id()))
                .sorted()
                .toList();
    }
}
