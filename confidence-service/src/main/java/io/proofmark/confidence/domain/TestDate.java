package io.proofmark.confidence.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * When something was measured. A date shortened to a day, month or year counts as its last moment, UTC.
 *
 * @param latest the latest moment that the text allows
 */
public record TestDate(Instant latest) {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    /** @throws IllegalArgumentException when the text is neither RFC 3339 nor {@code yyyy[-MM[-dd]]} */
    public static TestDate parse(String text) {
        try {
            return new TestDate(
                    switch (text.length()) {
                        case YEAR -> end(Year.parse(text).atMonth(12).atEndOfMonth());
                        case MONTH -> end(YearMonth.parse(text).atEndOfMonth());
                        case DAY -> end(LocalDate.parse(text));
                        default -> OffsetDateTime.parse(text).toInstant();
                    });
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("testedAt '" + text + "' is no date: " + e.getMessage(), e);
        }
    }

    /** The day in UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(latest, ZoneOffset.UTC);
    }

    private static Instant end(LocalDate day) {
        return day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
    }
}
