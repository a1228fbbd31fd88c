package io.proofmark.confidence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was last said in public about a row.
 *
 * @param submission whose run it showed
 * @param publishedAt when the row first became public
 */
public record LastStanding(
        String submission,
        Instant publishedAt,
        LocalDate asOf,
        Badge badge,
        @Nullable TrustTier tier,
        Confidence confidence,
        Set<Modifier> modifiers) {

    public LastStanding {
        modifiers = Set.copyOf(modifiers);
    }
}
