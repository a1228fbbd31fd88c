package io.proofmark.canonical.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** A double as Python's {@code repr} writes it: the shortest digits that read back as the same double. */
public final class PythonFloat {

    private static final int FIRST_SCIENTIFIC = 16;
    private static final int LAST_FIXED = -4;

    private PythonFloat() {}

    /** The text; {@code inf}, {@code -inf} and {@code nan} for what is not finite. */
    public static String repr(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        String java = Double.toString(value);
        // Without an exponent both languages write the same text.
        return java.indexOf('E') < 0 ? java : sign(value) + layout(shortest(Math.abs(value)));
    }

    private static String sign(double value) {
        return value < 0 ? "-" : "";
    }

    /** Java writes at least two digits, so that one digit can be shorter (JDK-4511638). */
    private static BigDecimal shortest(double value) {
        BigDecimal java = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (java.precision() != 2) {
            return java;
        }
        BigDecimal exact = new BigDecimal(value);
        return Stream.of(RoundingMode.DOWN, RoundingMode.UP)
                .map(mode -> exact.round(new MathContext(1, mode)).stripTrailingZeros())
                .filter(candidate -> candidate.doubleValue() == value)
                .min((a, b) ->
                        a.subtract(exact).abs().compareTo(b.subtract(exact).abs()))
                .orElse(java);
    }

    private static String layout(BigDecimal value) {
        String digits = value.unscaledValue().toString();
        int exponent = digits.length() - 1 - value.scale();
        if (exponent < LAST_FIXED || exponent >= FIRST_SCIENTIFIC) {
            return scientific(digits, exponent);
        }
        String plain = value.toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    private static String scientific(String digits, int exponent) {
        StringBuilder text = new StringBuilder(digits);
        if (digits.length() > 1) {
            text.insert(1, '.');
        }
        text.append(exponent < 0 ? "e-" : "e+");
        int size = Math.abs(exponent);
        return text.append(size < 10 ? "0" : "").append(size).toString();
    }
}
