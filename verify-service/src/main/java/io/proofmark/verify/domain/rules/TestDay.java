package io.proofmark.verify.domain.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** When a run may have been, at the earliest and at the latest; a shortened date is a span of days in UTC. */
final class TestDay {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private TestDay() {}

    /** @throws java.time.DateTimeException when there is no such date */
    static Instant earliest(String text) {
        return switch (text.length()) {
            case YEAR -> start(Year.parse(text).atDay(1));
            case MONTH -> start(YearMonth.parse(text).atDay(1));
            case DAY -> start(LocalDate.parse(text));
            default -> OffsetDateTime.parse(text).toInstant();
        };
    }

    /** @throws java.time.DateTimeException when there is no such date */
    static LocalDate latest(String text) {
        return switch (text.length()) {
            case YEAR -> Year.parse(text).atMonth(12).atEndOfMonth();
            case MONTH -> YearMonth.parse(text).atEndOfMonth();
            case DAY -> LocalDate.parse(text);
            default -> LocalDate.ofInstant(OffsetDateTime.parse(text).toInstant(), ZoneOffset.UTC);
        };
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
