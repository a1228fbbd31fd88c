package io.proofmark.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A way to store weights in fewer bits.
 *
 * @param name upper case, as {@code Q4_K_M}
 * @param family runs are comparable only within one family, as {@code gguf-k}, {@code awq}
 * @param bits nominal bits of a weight
 * @param bitsPerWeight bits of the whole file per weight, scales and exceptions included
 * @param requires feature of the hardware that it needs, or null
 */
public record Quant(
        String name,
        String family,
        int bits,
        BigDecimal bitsPerWeight,
        @Nullable String requires) {}
