package io.proofmark.verify.application;

import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.Withdrawal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Derived ids: the same thing has the same id whenever and wherever it is named. */
public interface Ids {

    /** The first verdict under the rules in force. */
    default String verdict(Verdict verdict) {
        return verdict(verdict, null);
    }

    /** @param ruling that changed what the row shows or its original, where that led to the verdict */
    String verdict(Verdict verdict, @Nullable String ruling);

    String withdrawal(Withdrawal withdrawal);

    String ruling(Ruling ruling);

    /** The ruling on a submission that answers a cause. */
    String ruling(String submissionId, String causeId);

    /** The same files, measured in the same way for the same submission. */
    String measurement(String submissionId, List<String> artifacts, String measuring);

    /** The id of a decision is over all that was decided but its id. */
    String decision(Decision decision);
}
