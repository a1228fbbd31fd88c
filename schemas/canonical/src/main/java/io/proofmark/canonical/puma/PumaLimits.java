package io.proofmark.canonical.puma;

import io.proofmark.canonical.json.JsonLimits;

/**
 * How much a predictions file may hold; what exceeds it is refused.
 *
 * @param maxBytes of the file, not more than an int counts
 * @param maxRows lines that are not blank
 * @param line of one line: bytes, depth, keys, characters of a number
 * @param maxWarningLines line numbers named for each kind of warning
 */
public record PumaLimits(long maxBytes, long maxRows, JsonLimits line, int maxWarningLines) {

    /** Twenty times what the submission schema allows (100,000 instances), lines of up to 1 MiB. */
    public static final PumaLimits DEFAULT =
            new PumaLimits(Integer.MAX_VALUE, 2_000_000, new JsonLimits(1 << 20, 32, 64, JsonLimits.PYTHON_DIGITS), 10);

    private static final int LONGEST_LINE = 1 << 26;

    public PumaLimits {
        if (maxBytes < 1 || maxRows < 1 || maxWarningLines < 0) {
            throw new IllegalArgumentException("a limit is below 1");
        }
        if (maxBytes > Integer.MAX_VALUE || line.maxBytes() > LONGEST_LINE) {
            throw new IllegalArgumentException("a limit is beyond what is counted");
        }
    }
}
