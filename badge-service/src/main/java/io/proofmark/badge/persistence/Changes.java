package io.proofmark.badge.persistence;

import io.proofmark.badge.domain.Change;
import io.proofmark.badge.domain.Ruling;
import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.StandingStep;
import io.proofmark.badge.domain.Submission;
import io.proofmark.badge.domain.TimelineEntry.Stage;
import io.proofmark.badge.domain.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A batch of changes reduced to at most one per row of each table, by the same rules by which the tables then take them.
 */
final class Changes {

    /** The first copy of a submission stands; the token breaks a tie, so that the order of topics does not matter. */
    private static final BinaryOperator<Submission> FIRST =
            BinaryOperator.minBy(Comparator.comparing(Submission::receivedAt).thenComparing(Submission::tokenSha256));

    /** Who asks again for the same says the same at another time. */
    private static final BinaryOperator<TimelineRow> FIRST_SAID =
            BinaryOperator.minBy(Comparator.comparing(TimelineRow::at));

    private static final BinaryOperator<Change.Remarked> FIRST_REMARK =
            BinaryOperator.minBy(Comparator.comparing(Change.Remarked::at));

    private static final BinaryOperator<Ruling> LATEST_RULING =
            BinaryOperator.maxBy(Comparator.comparingInt(Ruling::caseVersion));
    private static final BinaryOperator<Standing> LATEST_STANDING =
            BinaryOperator.maxBy(Comparator.comparingInt(Standing::version));
    private static final BinaryOperator<Change.Judged> LATEST_VERDICT = BinaryOperator.maxBy(
            Comparator.comparingInt((Change.Judged it) -> it.verdict().caseVersion())
                    .thenComparingLong(Change.Judged::offset));

    private final Map<String, Submission> submissions = new LinkedHashMap<>();
    private final Map<String, Ruling> cases = new LinkedHashMap<>();
    private final Map<List<Object>, Change.Judged> verdicts = new LinkedHashMap<>();
    private final Map<String, Standing> standings = new LinkedHashMap<>();
    private final Map<List<Object>, StandingStep> steps = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    private final Map<String, Change.Remarked> remarks = new LinkedHashMap<>();
    private final Map<List<String>, TimelineRow> timeline = new LinkedHashMap<>();

    /** A line of the table {@code timeline}. */
    record TimelineRow(
            String submission,
            String event,
            Instant at,
            String stage,
            @Nullable String state,
            @Nullable String reason,
            int version,
            @Nullable String action) {}

    Changes(List<Change> changes) {
        changes.forEach(this::add);
    }

    Collection<Submission> submissions() {
        return submissions.values();
    }

    Collection<Ruling> cases() {
        return cases.values();
    }

    Collection<Change.Judged> verdicts() {
        return verdicts.values();
    }

    Collection<Standing> standings() {
        return standings.values();
    }

    Collection<StandingStep> steps() {
        return steps.values();
    }

    Collection<Change.Remarked> remarks() {
        return remarks.values();
    }

    /** Texts by id; those of an id replace all that were there. */
    Map<String, Map<String, String>> texts() {
        return texts;
    }

    Collection<TimelineRow> timeline() {
        return timeline.values();
    }

    private void add(Change change) {
        switch (change) {
            case Change.Received(Submission it) -> submissions.merge(it.id(), it, FIRST);
            case Change.WithdrawalAsked it ->
                line(asked(it.submissionId(), it.eventId(), it.at(), Stage.WITHDRAWAL_ASKED));
            case Change.Informed it -> line(asked(it.submissionId(), it.eventId(), it.at(), Stage.INFORMED));
            case Change.Looked it ->
                line(new TimelineRow(
                        it.submissionId(),
                        it.eventId(),
                        it.at(),
                        Stage.EVIDENCE_SEEN.name(),
                        null,
                        it.what(),
                        0,
                        null));
            case Change.Judged it -> {
                verdicts.merge(List.of(it.verdict().submissionId(), it.verdict().beside()), it, LATEST_VERDICT);
                line(judged(it.verdict()));
            }
            case Change.Ruled(Ruling it) -> {
                if (it.applied()) {
                    cases.merge(it.submissionId(), it, LATEST_RULING);
                }
                line(ruled(it));
            }
            case Change.Stands(Standing it) -> {
                standings.merge(it.row(), it, LATEST_STANDING);
                steps.put(List.of(it.row(), it.version()), StandingStep.of(it));
            }
            case Change.Remarked it -> remarks.merge(it.id(), it, FIRST_REMARK);
            case Change.Wrote it -> texts.put(it.id(), it.texts());
            case Change.Nothing it -> {}
        }
    }

    private void line(TimelineRow row) {
        timeline.merge(List.of(row.submission(), row.event()), row, FIRST_SAID);
    }

    private static TimelineRow asked(String submission, String event, Instant at, Stage stage) {
        return new TimelineRow(submission, event, at, stage.name(), null, null, 0, null);
    }

    private static TimelineRow judged(Verdict verdict) {
        return new TimelineRow(
                verdict.submissionId(),
                verdict.id(),
                verdict.causedAt(),
                Stage.JUDGED.name(),
                null,
                reason(verdict),
                verdict.caseVersion(),
                null);
    }

    private static @Nullable String reason(Verdict verdict) {
        String reasons = String.join("; ", verdict.reasons());
        if (verdict.beside()) {
            return "judged again under rule set " + verdict.ruleSet() + ", the ruling stands"
                    + (reasons.isEmpty() ? "" : ": " + reasons);
        }
        return reasons.isEmpty() ? null : reasons;
    }

    private static TimelineRow ruled(Ruling ruling) {
        return new TimelineRow(
                ruling.submissionId(),
                ruling.id(),
                ruling.at(),
                (ruling.applied() ? Stage.RULED : Stage.REFUSED).name(),
                ruling.applied() ? ruling.state() : null,
                ruling.refusal() == null ? ruling.reason() : ruling.refusal() + ": " + ruling.reason(),
                ruling.caseVersion(),
                ruling.applied() ? ruling.action() : null);
    }
}
