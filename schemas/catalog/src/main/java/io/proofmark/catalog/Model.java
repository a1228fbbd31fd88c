package io.proofmark.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A set of weights.
 *
 * @param slug the key in submissions
 * @param name as its maker writes it
 * @param family runs are comparable only within one family
 * @param variant {@code base}, {@code instruct} or {@code chat}
 * @param totalParameters in 10⁹: what has to fit into memory
 * @param activeParameters in 10⁹: what is read for each token, equal to the total unless only some experts are read
 * @param layers layers with a key-value cache, null when not known
 * @param kvHeads key-value heads of a layer, null when not known
 * @param headDim width of a head, null when not known
 * @param fileBytes size of published weight files by name of quantisation, in bytes; preferred over the formula
 */
public record Model(
        String slug,
        String name,
        String family,
        String variant,
        BigDecimal totalParameters,
        BigDecimal activeParameters,
        @Nullable Integer layers,
        @Nullable Integer kvHeads,
        @Nullable Integer headDim,
        Map<String, Long> fileBytes) {

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal BITS_PER_BYTE = BigDecimal.valueOf(8);
    private static final long KEY_AND_VALUE = 2;
    private static final long FP16_BYTES = 2;

    public Model {
        fileBytes = Map.copyOf(fileBytes);
    }

    /** Bytes of all weights: of the published file, else parameters × bits per weight ÷ 8. */
    public long weightBytes(Quant quant) {
        Long published = fileBytes.get(quant.name());
        return published != null ? published : formula(totalParameters, quant);
    }

    /** Bytes of weights that are read for each token; the active share of all bytes. */
    public long activeBytes(Quant quant) {
        return BigDecimal.valueOf(weightBytes(quant))
                .multiply(activeParameters)
                .divide(totalParameters, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Bytes of key-value cache for each token of context, kept as FP16; empty when the architecture is not known. */
    public OptionalLong kvBytesPerToken() {
        if (layers == null || kvHeads == null || headDim == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(KEY_AND_VALUE * layers * kvHeads * headDim * FP16_BYTES);
    }

    private static long formula(BigDecimal parameters, Quant quant) {
        return parameters
                .multiply(BILLION)
                .multiply(quant.bitsPerWeight())
                .divide(BITS_PER_BYTE, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
