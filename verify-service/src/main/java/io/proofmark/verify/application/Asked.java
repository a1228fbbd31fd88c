package io.proofmark.verify.application;

import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Descent;
import io.proofmark.verify.domain.Information;
import io.proofmark.verify.domain.Rejudgement;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Withdrawal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What a batch of facts will ask the case book for.
 *
 * @param submissions cases
 * @param named rows that submissions repeat
 * @param scores rows that may be of native scores
 * @param configurations of submissions that repeat nothing
 */
public record Asked(Set<String> submissions, Set<String> named, Set<String> scores, Set<String> configurations) {

    /** What these facts ask for. */
    public static Asked by(Collection<LogFact> facts) {
        Asked asked = new Asked(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        facts.forEach(asked::add);
        return asked;
    }

    private void add(LogFact fact) {
        submissions.add(fact.submissionId());
        switch (fact) {
            case LogFact.Received(Submission submission, String _) -> add(submission);
            // The subject of a run that repeats a row is that row.
            case LogFact.Rejudged(Rejudgement request) -> {
                submissions.add(request.subject());
                scores.add(request.subject());
            }
            case LogFact.Withdrawn(Withdrawal withdrawal) -> scores.add(withdrawal.subject());
            case LogFact.Decided(Decision decision) -> scores.add(decision.subject());
            case LogFact.Supplied(Information information) -> scores.add(information.subject());
            case LogFact.Measured _, LogFact.TakedownWished _, LogFact.Remarked _ -> {}
        }
    }

    private void add(Submission submission) {
        Descent.Fragment fragment = submission.descent().fragment();
        if (fragment != null) {
            submissions.add(fragment.of());
        }
        if (submission.isNativeScore()) {
            scores.add(submission.subject());
        } else if (submission.reproduces() != null) {
            submissions.add(submission.reproduces());
            named.add(submission.reproduces());
        }
        submission.configurationKey().ifPresent(configurations::add);
    }
}
