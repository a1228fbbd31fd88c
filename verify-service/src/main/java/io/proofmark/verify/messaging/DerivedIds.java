package io.proofmark.verify.messaging;

import io.proofmark.events.EventIds;
import io.proofmark.verify.application.Ids;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.Withdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ids as events bear them. */
@ApplicationScoped
public class DerivedIds implements Ids {

    @Override
    public String verdict(Verdict verdict, @Nullable String ruling) {
        String submission = verdict.submission().id();
        InForce rules = verdict.submission().rules();
        return ruling == null
                ? EventIds.verdict(
                        submission,
                        rules.ruleSet(),
                        rules.catalog(),
                        original(verdict),
                        verdict.match().word(),
                        verdict.submission().descent().information())
                : EventIds.verdictAfter(submission, rules.ruleSet(), rules.catalog(), ruling);
    }

    // Under a row of another name one original may come in the place of another.
    private static @Nullable String original(Verdict verdict) {
        return verdict.names()
                .map(row -> verdict.original()
                        .known()
                        .map(Submission::id)
                        .filter(id -> !id.equals(row))
                        .map(id -> row + "/" + id)
                        .orElse(row))
                .orElse(null);
    }

    // Two tokens are two withdrawals, of which one may be refused.
    @Override
    public String withdrawal(Withdrawal withdrawal) {
        return EventIds.withdrawn(withdrawal.submissionId()) + "/" + withdrawal.tokenSha256();
    }

    @Override
    public String ruling(Ruling ruling) {
        return ruling(ruling.submissionId(), ruling.cause().id());
    }

    @Override
    public String ruling(String submissionId, String causeId) {
        return EventIds.ruling(submissionId, causeId);
    }

    @Override
    public String measurement(String submissionId, List<String> artifacts, String measuring) {
        return EventIds.measured(submissionId, artifacts, measuring);
    }

    @Override
    public String decision(Decision decision) {
        return EventIds.decision(
                decision.submissionId(),
                decision.caseVersion(),
                decision.reviewer(),
                decision.action().word(),
                Objects.toString(decision.counts(), "") + String.join(",", decision.confirmed()),
                Objects.requireNonNullElse(decision.reason(), ""));
    }
}
