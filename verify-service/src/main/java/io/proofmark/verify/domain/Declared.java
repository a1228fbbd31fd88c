package io.proofmark.verify.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a submitter says was measured; memory in GiB. */
public record Declared(
        @Nullable BigDecimal decodeTokensPerSecond,
        @Nullable BigDecimal ttftMs,
        @Nullable BigDecimal vramPeakGib,
        @Nullable BigDecimal prefillTokensPerSecond) {}
