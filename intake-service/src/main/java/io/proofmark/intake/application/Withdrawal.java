package io.proofmark.intake.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission that is taken back.
 *
 * @param tokenSha256 what the log knows of the token
 * @param reasonLength UTF-16 code units; 0 without a reason
 * @param reasonDigest keyed; null without a reason
 */
public record Withdrawal(
        UUID id,
        UUID subject,
        Instant withdrawnAt,
        String ruleSet,
        String catalog,
        String tokenSha256,
        int reasonLength,
        @Nullable String reasonDigest) {

    /** Pointer of the reason in the request. */
    public static final String REASON = "/reason";
}
