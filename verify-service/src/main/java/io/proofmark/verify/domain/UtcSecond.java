package io.proofmark.verify.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The form of RFC 3339 that doors write nearly always, read without the cost of a formatter. */
final class UtcSecond {

    private static final String SHAPE = "0000-00-00T00:00:00Z";
    private static final int RADIX = 10;

    private UtcSecond() {}

    /** Whether a text has the form {@value #SHAPE}, of whatever digits. */
    static boolean fits(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            boolean here = SHAPE.charAt(i) == '0' ? c >= '0' && c <= '9' : c == SHAPE.charAt(i);
            if (!here) {
                return false;
            }
        }
        return true;
    }

    /**
     * The moment of a text that {@linkplain #fits fits}.
     *
     * @throws java.time.DateTimeException when there is no such day or time
     */
    static Instant parse(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, RADIX);
    }
}
