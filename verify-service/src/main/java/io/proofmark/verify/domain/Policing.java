package io.proofmark.verify.domain;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Policies;
import io.proofmark.catalog.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from a verdict without a person: the benchmark's policy publishes, or somebody has to look. */
public final class Policing {

    static final String BY = "policy";

    private Policing() {}

    /**
     * The case after a verdict.
     *
     * @param verdictId id of the verdict
     * @param before the case when it waited for its original, else null
     * @param tokenSha256 of the accepted copy, hex
     * @param causedAt when the door received what led to the verdict
     */
    public static Step rule(
            Verdict verdict,
            String verdictId,
            @Nullable Case before,
            String tokenSha256,
            Instant causedAt,
            Catalog catalog) {
        Submission submission = verdict.submission();
        CaseState state = state(verdict, catalog);
        Case after = new Case(
                submission.id(),
                submission.subject(),
                submission.kind(),
                state,
                version(verdict),
                new Case.Judged(verdictId, verdict.match(), verdict.band()),
                tokenSha256,
                submission.origin().operator(),
                deadline(state, start(verdict), catalog.policies()),
                submission.rules(),
                submission.canBeCutOff(),
                Hands.NONE);
        return new Step(after, ruling(after, before, causedAt, reason(state, verdict)));
    }

    /** The case while the files of its package are being measured. */
    public static Step measuring(Submission submission, String tokenSha256, Catalog catalog) {
        Case after = new Case(
                submission.id(),
                submission.subject(),
                submission.kind(),
                CaseState.MEASURING,
                1,
                Case.Judged.NOTHING,
                tokenSha256,
                submission.origin().operator(),
                deadline(CaseState.MEASURING, submission.receivedAt(), catalog.policies()),
                submission.rules(),
                submission.canBeCutOff(),
                Hands.NONE);
        Ruling ruling = new Ruling(
                after.submissionId(),
                after.subject(),
                new Ruling.Cause(after.submissionId(), submission.receivedAt(), after.rules(), Action.POLICY, BY, null),
                Case.Judged.NOTHING.verdictId(),
                after.version(),
                null,
                after.state(),
                null,
                List.of(),
                "its files are being measured",
                null,
                after.deadline());
        return new Step(after, ruling);
    }

    static Ruling ruling(Case after, @Nullable Case before, Instant causedAt, String reason) {
        var cause = new Ruling.Cause(after.judged().verdictId(), causedAt, after.rules(), Action.POLICY, BY, null);
        return ruling(after, before, cause, reason);
    }

    static Ruling ruling(Case after, @Nullable Case before, Ruling.Cause cause, String reason) {
        return new Ruling(
                after.submissionId(),
                after.subject(),
                cause,
                after.judged().verdictId(),
                after.version(),
                before == null ? null : before.state(),
                after.state(),
                null,
                List.of(),
                reason,
                null,
                after.deadline());
    }

    /** Where a newcomer with this verdict goes. */
    static CaseState state(Verdict verdict, Catalog catalog) {
        if (fails(verdict, Rules.EXTERNAL_ID)) {
            return CaseState.REJECTED;
        }
        if (verdict.match() == Match.WAITING) {
            return CaseState.WAITING_FOR_ORIGINAL;
        }
        if (fails(verdict, Rules.EVIDENCE)) {
            return CaseState.PENDING_EVIDENCE;
        }
        return policy(verdict.submission(), catalog) == Policy.AUTO && verdict.proposal() == Proposal.PUBLISH
                ? CaseState.PUBLISHED
                : CaseState.QUEUED;
    }

    private static Policy policy(Submission submission, Catalog catalog) {
        return catalog.benchmark(submission.configuration().benchmark())
                .map(Benchmark::policy)
                .orElse(Policy.REVIEW);
    }

    private static boolean fails(Verdict verdict, String rule) {
        return verdict.check(rule)
                .filter(check -> check.outcome() == Outcome.FAIL)
                .isPresent();
    }

    // The judgement of a reproduction is version 2 even when it never waited: versions follow from facts, not from
    // order.
    private static int version(Verdict verdict) {
        boolean pack = verdict.submission().pack() != null;
        boolean repeats = (pack || verdict.submission().kind() == Kind.SPEED)
                && verdict.names().isPresent();
        int judged = repeats && verdict.match() != Match.WAITING ? 2 : 1;
        // Measuring was the first version of a package's case.
        return pack ? judged + 1 : judged;
    }

    // Time to review runs from when both were there.
    private static Instant start(Verdict verdict) {
        Instant received = verdict.submission().receivedAt();
        return verdict.original()
                .known()
                .map(Submission::receivedAt)
                .filter(received::isBefore)
                .orElse(received);
    }

    static @Nullable Deadline deadline(CaseState state, Instant start, Policies policies) {
        return switch (state) {
            case WAITING_FOR_ORIGINAL -> in(start, policies.waitingDays(), Deadline.Owner.ORIGINAL);
            case MEASURING, QUEUED -> in(start, policies.reviewDays(), Deadline.Owner.REVIEWERS);
            case NEEDS_INFO, PENDING_EVIDENCE -> in(start, policies.reviewDays(), Deadline.Owner.SUBMITTER);
            case PUBLISHED, REJECTED, WITHDRAWN, SUPERSEDED -> null;
        };
    }

    private static Deadline in(Instant start, int days, Deadline.Owner owner) {
        return new Deadline(start.plus(Duration.ofDays(days)), owner);
    }

    static String reason(CaseState state, Verdict verdict) {
        if (state == CaseState.PUBLISHED) {
            return "every check passed, and the benchmark's policy publishes such runs";
        }
        return verdict.objection().orElse("nothing to remark; a person rules on such runs");
    }
}
