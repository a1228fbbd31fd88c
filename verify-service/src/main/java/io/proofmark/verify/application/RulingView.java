package io.proofmark.verify.application;

import io.proofmark.verify.domain.Deadline;
import io.proofmark.verify.domain.Refusal;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Word;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ruling with the names that outside parties see.
 *
 * @param after whose ruling it undoes or completes
 * @param successor the row that the run became
 */
public record RulingView(
        String id,
        String submission,
        String subject,
        String at,
        String outcome,
        String action,
        String by,
        @Nullable String decision,
        String verdict,
        int caseVersion,
        @Nullable String previousState,
        String state,
        @Nullable Boolean counts,
        List<String> confirmed,
        String reason,
        @Nullable String refusal,
        @Nullable DeadlineView deadline,
        @Nullable String after,
        @Nullable String successor) {

    /** Until when somebody should have moved the case. */
    public record DeadlineView(String at, String owner) {

        public static @Nullable DeadlineView of(@Nullable Deadline deadline) {
            return deadline == null
                    ? null
                    : new DeadlineView(
                            deadline.at().toString(), deadline.owner().word());
        }
    }

    public static RulingView of(String id, Ruling ruling) {
        return new RulingView(
                id,
                ruling.submissionId(),
                ruling.subject(),
                ruling.cause().at().toString(),
                ruling.applied() ? "applied" : "refused",
                ruling.cause().action().word(),
                ruling.cause().by(),
                ruling.cause().decisionId(),
                ruling.verdictId(),
                ruling.caseVersion(),
                word(ruling.previous()),
                ruling.state().word(),
                ruling.counts(),
                ruling.confirmed(),
                ruling.reason(),
                word(ruling.refusal()),
                DeadlineView.of(ruling.deadline()),
                ruling.after(),
                ruling.successor());
    }

    /** Why it was refused; empty when it was applied. */
    public Optional<Refusal> refused() {
        return Optional.ofNullable(refusal).map(word -> Word.parse(Refusal.values(), word));
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }
}
