package io.proofmark.verify.application;

import io.proofmark.verdicts.CheckView;
import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.Word;
import org.jspecify.annotations.Nullable;

/** Verdicts as outside parties see them. */
public final class VerdictViews {

    private VerdictViews() {}

    public static VerdictView of(String id, Verdict verdict) {
        Submission submission = verdict.submission();
        return new VerdictView(
                id,
                submission.id(),
                submission.subject(),
                submission.format(),
                submission.rules().ruleSet(),
                submission.rules().catalog(),
                verdict.proposal().word(),
                verdict.match().word(),
                word(verdict.band()),
                verdict.names().orElse(null),
                verdict.delta() == null ? null : verdict.delta().toPlainString(),
                verdict.trustPolicy(),
                verdict.missing(),
                verdict.checks().stream().map(VerdictViews::check).toList(),
                verdict.reasons());
    }

    public static CheckView check(Check check) {
        return new CheckView(check.rule(), check.outcome().word(), check.seen(), check.expected(), check.message());
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }
}
