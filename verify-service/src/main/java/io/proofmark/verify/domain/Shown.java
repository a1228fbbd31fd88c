package io.proofmark.verify.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The run that a score row shows.
 *
 * @param submission its id
 * @param origin who ran it
 * @param testedAt as written
 */
public record Shown(
        String submission,
        Origin origin,
        TrustTier tier,
        BigDecimal value,
        @Nullable String testedAt) {}
