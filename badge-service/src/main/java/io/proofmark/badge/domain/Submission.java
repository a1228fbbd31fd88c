package io.proofmark.badge.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission that the door took in.
 *
 * @param subject id of the row it belongs to, should it become public
 * @param configuration what was measured, in the words of the document
 * @param tokenSha256 lower-case hex; who holds the token may read its texts
 */
public record Submission(
        String id,
        String subject,
        String format,
        Configuration configuration,
        @Nullable String reproduces,
        Instant receivedAt,
        String tokenSha256) {

    /** What was measured on what; what the submitter left out is null. */
    public record Configuration(
            String benchmark,
            @Nullable String model,
            @Nullable String hardware,
            int hardwareCount,
            @Nullable String quant,
            @Nullable String engine,
            @Nullable String engineVersion) {}
}
