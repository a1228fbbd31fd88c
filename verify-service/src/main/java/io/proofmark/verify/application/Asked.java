package io.proofmark.verify.application;

import io.proofmark.verify.domain.Descent;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Rejudgement;
import io.proofmark.verify.domain.Submission;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What a batch of facts will ask the case book for.
 *
 * @param submissions cases
 * @param named rows that submissions repeat
 * @param scores rows of native scores
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
            case LogFact.Rejudged(Rejudgement request) -> submissions.add(request.subject());
            case LogFact.Withdrawn _,
                    LogFact.Decided _,
                    LogFact.Measured _,
                    LogFact.Supplied _,
                    LogFact.TakedownWished _,
                    LogFact.Remarked _ -> {}
        }
    }

    private void add(Submission submission) {
        Descent.Fragment fragment = submission.descent().fragment();
        if (fragment != null) {
            submissions.add(fragment.of());
        }
        if (submission.kind() == Kind.SCORE && submission.pack() == null) {
            scores.add(submission.subject());
        } else if (submission.reproduces() != null) {
            submissions.add(submission.reproduces());
            named.add(submission.reproduces());
        }
        submission.configurationKey().ifPresent(configurations::add);
    }
}
