package io.proofmark.badge.web;

import io.proofmark.badge.application.SubmissionStatus;
import io.proofmark.badge.domain.CaseState;
import io.proofmark.badge.domain.Submission.Configuration;
import io.proofmark.badge.domain.TimelineEntry;
import io.proofmark.badge.domain.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a submission into the words of its page. */
final class SubmissionView {

    private SubmissionView() {}

    /** @param now decides what is overdue */
    static SubmissionPage page(Frame frame, SubmissionStatus status, Instant now) {
        Verdict verdict = status.verdict();
        return new SubmissionPage(
                frame,
                status.submission().id(),
                Display.capital(Display.spoken(status.state())),
                look(status.state()),
                meaning(status.state()),
                facts(status),
                status.row() == null ? null : "/rows/" + status.row(),
                deadline(status.deadline(), now),
                status.timeline().stream().map(SubmissionView::line).toList(),
                verdict == null ? List.of() : verdict.reasons(),
                CheckLine.of(verdict));
    }

    private static String look(String state) {
        return switch (state) {
            case CaseState.PUBLISHED -> "good";
            case CaseState.REJECTED, CaseState.WITHDRAWN, CaseState.SUPERSEDED -> "ended";
            default -> "open";
        };
    }

    /** What it means to be in that state. */
    static String meaning(String state) {
        return switch (state) {
            case CaseState.MEASURING -> "It was received and is being checked.";
            case CaseState.WAITING_FOR_ORIGINAL -> "It repeats a row that has not come yet and is judged when it does.";
            case CaseState.QUEUED -> "A reviewer has to look at it before it can become public.";
            case CaseState.NEEDS_INFO -> "The reviewers asked its submitter a question.";
            case CaseState.PENDING_EVIDENCE -> "Evidence is missing that a public score must have.";
            case CaseState.PUBLISHED -> "It is public.";
            case CaseState.REJECTED -> "It was not accepted; the reason is in the timeline.";
            case CaseState.WITHDRAWN -> "It was taken back, or taken down; the timeline says which.";
            case CaseState.SUPERSEDED -> "Reviewers made a row of its own of it; the timeline names it.";
            default -> "";
        };
    }

    private static List<Field> facts(SubmissionStatus status) {
        var submission = status.submission();
        Configuration run = submission.configuration();
        return List.of(
                new Field("Benchmark", Labels.benchmark(run.benchmark()), "/benchmarks/" + run.benchmark()),
                Field.of("Model", run.model() == null ? Display.NOT_PROVIDED : Labels.model(run.model())),
                Field.of("Hardware", Labels.hardware(run.hardware(), run.hardwareCount())),
                Field.of("Quantisation", Display.text(run.quant())),
                Field.of("Runtime", Labels.runtime(run.engine(), run.engineVersion())),
                submission.reproduces() == null
                        ? Field.of("Repeats", "no other row")
                        : new Field("Repeats", submission.reproduces(), "/rows/" + submission.reproduces()),
                Field.of("Received", Display.minute(submission.receivedAt())),
                Field.of("Case version", Integer.toString(status.caseVersion())));
    }

    private static SubmissionPage.@Nullable DeadlineLine deadline(
            SubmissionStatus.@Nullable Deadline deadline, Instant now) {
        return deadline == null
                ? null
                : new SubmissionPage.DeadlineLine(
                        Display.minute(deadline.at()),
                        deadline.owner(),
                        deadline.at().isBefore(now));
    }

    /** What the checks said is listed by itself, what evidence looks like stands on the row's page. */
    private static @Nullable String reason(TimelineEntry entry) {
        return switch (entry.stage()) {
            case JUDGED, EVIDENCE_SEEN -> null;
            case RECEIVED, WITHDRAWAL_ASKED, INFORMED, RULED, REFUSED -> entry.reason();
        };
    }

    private static SubmissionPage.StageLine line(TimelineEntry entry) {
        String stage =
                switch (entry.stage()) {
                    case RECEIVED -> "Received";
                    case EVIDENCE_SEEN -> "Evidence looked at";
                    case WITHDRAWAL_ASKED -> "Withdrawal asked for";
                    case INFORMED -> "Answered by its submitter";
                    case JUDGED -> "Checked";
                    case RULED -> "Ruled";
                    case REFUSED -> "A decision was refused";
                };
        String state = entry.state();
        return new SubmissionPage.StageLine(
                Display.second(entry.at()), stage, state == null ? null : Display.spoken(state), reason(entry));
    }
}
