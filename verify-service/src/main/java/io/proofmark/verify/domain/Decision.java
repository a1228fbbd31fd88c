package io.proofmark.verify.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer wants done.
 *
 * @param caseVersion that the reviewer saw
 * @param counts whether a reproduction may lift its original
 * @param confirmed what a person looked at, as log or command
 * @param reason one public line
 */
public record Decision(
        String id,
        String submissionId,
        String subject,
        Instant decidedAt,
        InForce rules,
        int caseVersion,
        Action action,
        @Nullable Boolean counts,
        List<String> confirmed,
        @Nullable String reason,
        String reviewer) {

    public Decision {
        confirmed = List.copyOf(confirmed);
    }

    /** What its ruling answers. */
    Ruling.Cause cause() {
        return new Ruling.Cause(id, decidedAt, rules, action, reviewer, id);
    }

    /** The same wish for another version of the case. */
    public Decision on(int version) {
        return new Decision(
                id, submissionId, subject, decidedAt, rules, version, action, counts, confirmed, reason, reviewer);
    }
}
