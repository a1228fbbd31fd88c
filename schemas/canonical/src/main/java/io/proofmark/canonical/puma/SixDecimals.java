package io.proofmark.canonical.puma;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as text with six decimals, rounded from the exact binary value, ties to even; never scientific. */
final class SixDecimals {

    private static final int DECIMALS = 6;
    private static final int LONGEST_LABEL = 64;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]{1,9})?");
    private static final Pattern ZERO = Pattern.compile("-0\\.0{6}");

    private SixDecimals() {}

    /** The text; {@code inf} and {@code nan} for what is not finite. A zero keeps its sign. */
    static String of(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        return (negative ? "-" : "") + (Double.isInfinite(value) ? "inf" : ofPositive(Math.abs(value)));
    }

    /**
     * The number that a label writes, so that equal numbers are equal texts: zero has no sign.
     *
     * @return null when the label is not a decimal number within the range of a double
     */
    static byte @Nullable [] ofLabel(String label) {
        if (label.length() > LONGEST_LABEL || !NUMBER.matcher(label).matches()) {
            return null;
        }
        double value = Double.parseDouble(label);
        if (Double.isInfinite(value)) {
            return null;
        }
        String text = of(value);
        return (ZERO.matcher(text).matches() ? text.substring(1) : text).getBytes(US_ASCII);
    }

    private static String ofPositive(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }
}
