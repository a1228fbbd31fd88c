package io.proofmark.verify.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer asks for.
 *
 * @param caseVersion that the reviewer saw
 * @param action as written; whether it is known is said in the answer
 * @param reason one public line
 * @param note internal
 */
public record Wish(
        String submissionId,
        int caseVersion,
        String action,
        @Nullable Boolean counts,
        List<String> confirmed,
        @Nullable String reason,
        @Nullable String note,
        String reviewer) {}
