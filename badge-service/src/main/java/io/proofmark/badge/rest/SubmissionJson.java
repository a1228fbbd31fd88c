package io.proofmark.badge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.proofmark.badge.application.SubmissionStatus;
import io.proofmark.badge.domain.CaseState;
import io.proofmark.badge.domain.TimelineEntry;
import io.proofmark.badge.domain.Verdict;
import io.proofmark.canonical.Fragments;
import io.proofmark.verdicts.VerdictView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a submission is. Texts are there only for who holds its token.
 *
 * @param fragmentOf the run of which reviewers made it
 * @param successor the row that reviewers made of it
 */
@Schema(name = "Submission")
public record SubmissionJson(
        String id,
        String subject,
        @Nullable String row,
        String format,
        String state,
        int caseVersion,
        String benchmark,
        @Nullable String reproduces,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fragmentOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String successor,
        Instant receivedAt,
        List<StageJson> timeline,
        @Nullable DeadlineJson deadline,
        @Nullable VerdictView verdict,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable VerdictView beside,
        List<String> missing,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> texts) {

    /** One line of the timeline. */
    @Schema(name = "Stage")
    public record StageJson(
            Instant at,
            String stage,
            @Nullable String state,
            @Nullable String reason) {}

    /** Until when who has to act. */
    @Schema(name = "Deadline")
    public record DeadlineJson(Instant at, String owner) {}

    static SubmissionJson of(SubmissionStatus status, @Nullable Map<String, String> texts) {
        var submission = status.submission();
        Verdict verdict = status.verdict();
        Verdict beside = status.beside();
        boolean open = texts != null || status.state().equals(CaseState.PUBLISHED);
        return new SubmissionJson(
                submission.id(),
                submission.subject(),
                status.row(),
                submission.format(),
                status.state(),
                status.caseVersion(),
                submission.configuration().benchmark(),
                submission.reproduces(),
                submission.fragmentOf(),
                status.state().equals(CaseState.SUPERSEDED)
                        ? Fragments.row(submission.id()).toString()
                        : null,
                submission.receivedAt(),
                status.timeline().stream().map(line -> stage(line, open)).toList(),
                deadline(status.deadline()),
                verdict == null ? null : verdict(verdict, open),
                beside == null ? null : verdict(beside, open),
                verdict == null ? List.of() : verdict.missing(),
                texts);
    }

    private static VerdictView verdict(Verdict verdict, boolean open) {
        return open ? VerdictViews.of(verdict) : VerdictViews.outcomesOnly(verdict);
    }

    // What evidence looks like is told when the evidence is.
    private static StageJson stage(TimelineEntry it, boolean open) {
        boolean told = open || it.stage() != TimelineEntry.Stage.EVIDENCE_SEEN;
        return new StageJson(it.at(), it.stage().word(), it.state(), told ? it.reason() : null);
    }

    private static @Nullable DeadlineJson deadline(SubmissionStatus.@Nullable Deadline it) {
        return it == null ? null : new DeadlineJson(it.at(), it.owner());
    }
}
