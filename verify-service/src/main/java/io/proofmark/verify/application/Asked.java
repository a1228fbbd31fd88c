package io.proofmark.verify.application;

import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Descent;
import io.proofmark.verify.domain.Information;
import io.proofmark.verify.domain.Rejudgement;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Withdrawal;
import io.proofmark.verify.domain.pack.Measurement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What a batch of facts will ask the case book for.
 *
 * @param submissions cases
 * @param moved cases and rows that the facts are about: what waits for them may be let go
 * @param named rows that submissions repeat or stand for
 * @param scores rows that may be of native scores
 * @param configurations of submissions that repeat nothing
 * @param claims which ids packages bear under which rows
 * @param judged submissions on which there is a verdict to come of what is known of them
 * @param ruled cases on which somebody but the policy rules
 */
public record Asked(
        Set<String> submissions,
        Set<String> moved,
        Set<String> named,
        Set<String> scores,
        Set<String> configurations,
        Set<String> claims,
        Set<String> judged,
        Set<String> ruled) {

    /** What these facts ask for. */
    public static Asked by(Collection<LogFact> facts) {
        Asked asked = new Asked(
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>());
        facts.forEach(asked::add);
        return asked;
    }

    private void add(LogFact fact) {
        if (!(fact instanceof LogFact.Seen)) {
            submissions.add(fact.submissionId());
            moved.add(fact.submissionId());
        }
        switch (fact) {
            case LogFact.Received(Submission submission, String _) -> add(submission);
            case LogFact.Rejudged(Rejudgement request) -> {
                judged.add(request.submissionId());
                scores.add(request.subject());
                add(request.subject());
            }
            case LogFact.Measured(Measurement measurement) -> {
                judged.add(measurement.submissionId());
                add(measurement.subject());
            }
            case LogFact.Withdrawn(Withdrawal withdrawal) -> {
                ruled.add(withdrawal.submissionId());
                scores.add(withdrawal.subject());
                add(withdrawal.subject());
            }
            case LogFact.Decided(Decision decision) -> {
                ruled.add(decision.submissionId());
                scores.add(decision.subject());
                add(decision.subject());
            }
            case LogFact.Supplied(Information information) -> {
                judged.add(information.submissionId());
                ruled.add(information.submissionId());
                scores.add(information.subject());
            }
            case LogFact.Reported _, LogFact.Seen _ -> {}
        }
    }

    private void add(Submission submission) {
        Descent.Fragment fragment = submission.descent().fragment();
        if (fragment != null) {
            submissions.add(fragment.of());
        }
        if (submission.isNativeScore()) {
            scores.add(submission.subject());
            moved.add(submission.subject());
        } else if (submission.reproduces() != null) {
            submissions.add(submission.reproduces());
            named.add(submission.reproduces());
        }
        submission.configurationKey().ifPresent(configurations::add);
        submission.claimKey().ifPresent(claims::add);
    }

    // The subject of a run that repeats a row is that row; so is that of a package of its own, under another name than
    // its id.
    private void add(String subject) {
        submissions.add(subject);
        moved.add(subject);
        named.add(subject);
    }
}
