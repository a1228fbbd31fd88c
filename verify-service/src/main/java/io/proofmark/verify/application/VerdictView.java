package io.proofmark.verify.application;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict with the names that outside parties see; numbers are decimal strings. */
public record VerdictView(
        String id,
        String submission,
        String subject,
        String format,
        String ruleSet,
        String catalog,
        String proposal,
        String match,
        @Nullable String band,
        @Nullable String original,
        @Nullable String delta,
        @Nullable String trustPolicy,
        List<String> missing,
        List<CheckView> checks,
        List<String> reasons) {

    /** One rule's result. */
    public record CheckView(
            String rule,
            String outcome,
            @Nullable String seen,
            @Nullable String expected,
            String message) {

        static CheckView of(Check check) {
            return new CheckView(check.rule(), check.outcome().word(), check.seen(), check.expected(), check.message());
        }
    }

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
                verdict.checks().stream().map(CheckView::of).toList(),
                verdict.reasons());
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }
}
