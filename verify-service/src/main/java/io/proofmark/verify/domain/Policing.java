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

    private static final String BY = "policy";

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
                submission.rules());
        return new Step(after, ruling(after, before, verdict, causedAt));
    }

    private static Ruling ruling(Case after, @Nullable Case before, Verdict verdict, Instant causedAt) {
        return new Ruling(
                after.submissionId(),
                after.subject(),
                new Ruling.Cause(after.judged().verdictId(), causedAt, after.rules(), Action.POLICY, BY, null),
                after.judged().verdictId(),
                after.version(),
                before == null ? null : before.state(),
                after.state(),
                null,
                List.of(),
                reason(after.state(), verdict),
                null,
                after.deadline());
    }

    private static CaseState state(Verdict verdict, Catalog catalog) {
        if (verdict.match() == Match.WAITING) {
            return CaseState.WAITING_FOR_ORIGINAL;
        }
        if (lacksEvidence(verdict)) {
            return CaseState.PENDING_EVIDENCE;
        }
        boolean auto = catalog.benchmark(verdict.submission().configuration().benchmark())
                .map(Benchmark::policy)
                .filter(policy -> policy == Policy.AUTO)
                .isPresent();
        return auto && verdict.proposal() == Proposal.PUBLISH ? CaseState.PUBLISHED : CaseState.QUEUED;
    }

    private static boolean lacksEvidence(Verdict verdict) {
        return verdict.check(Rules.EVIDENCE)
                .filter(check -> check.outcome() == Outcome.FAIL)
                .isPresent();
    }

    // The judgement of a reproduction is version 2 even when it never waited: versions follow from facts, not from
    // order.
    private static int version(Verdict verdict) {
        boolean repeats =
                verdict.submission().kind() == Kind.SPEED && verdict.names().isPresent();
        return repeats && verdict.match() != Match.WAITING ? 2 : 1;
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

    private static @Nullable Deadline deadline(CaseState state, Instant start, Policies policies) {
        return switch (state) {
            case WAITING_FOR_ORIGINAL -> in(start, policies.waitingDays(), Deadline.Owner.ORIGINAL);
            case QUEUED -> in(start, policies.reviewDays(), Deadline.Owner.REVIEWERS);
            case PENDING_EVIDENCE -> in(start, policies.reviewDays(), Deadline.Owner.SUBMITTER);
            case PUBLISHED, REJECTED, WITHDRAWN -> null;
        };
    }

    private static Deadline in(Instant start, int days, Deadline.Owner owner) {
        return new Deadline(start.plus(Duration.ofDays(days)), owner);
    }

    private static String reason(CaseState state, Verdict verdict) {
        if (state == CaseState.PUBLISHED) {
            return "every check passed, and the benchmark's policy publishes such runs";
        }
        return verdict.reasons().isEmpty()
                ? "nothing to remark; a person rules on such runs"
                : verdict.reasons().getFirst();
    }
}
