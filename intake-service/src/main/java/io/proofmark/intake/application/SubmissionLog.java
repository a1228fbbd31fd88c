package io.proofmark.intake.application;

import java.util.concurrent.CompletionStage;

/**
 * The log. A stage completes when the broker has acknowledged everything that was appended; it fails with {@link
 * LogUnavailable} when that did not happen in time, in which case it may have been written all the same.
 */
public interface SubmissionLog {

    /** Appends the texts, then the submission; gives the position of the submission. */
    CompletionStage<String> append(Received received, String tokenSha256, Lane lane);

    /** Appends the withdrawal and erases the texts; gives the position of the withdrawal. */
    CompletionStage<String> append(Withdrawal withdrawal);

    /** Appends the texts, then what is supplied; gives the position of the latter. */
    CompletionStage<String> append(Supplied supplied);

    /** Appends the texts, then the wish. */
    CompletionStage<Noted> append(RowWish wish);
}
