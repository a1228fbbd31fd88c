package io.proofmark.verify.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When a run was; a shortened date is a span of days in UTC.
 *
 * @param earliest moment that it may have been
 * @param latest day that it may have been
 */
public record TestDay(Instant earliest, LocalDate latest) {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    /** Of RFC 3339, or shortened to a day, month or year; empty when there is no such date. */
    public static Optional<TestDay> parse(String text) {
        try {
            return Optional.of(
                    switch (text.length()) {
                        case YEAR ->
                            span(
                                    Year.parse(text).atDay(1),
                                    Year.parse(text).atMonth(12).atEndOfMonth());
                        case MONTH ->
                            span(
                                    YearMonth.parse(text).atDay(1),
                                    YearMonth.parse(text).atEndOfMonth());
                        case DAY -> span(LocalDate.parse(text), LocalDate.parse(text));
                        default ->
                            moment(
                                    UtcSecond.fits(text)
                                            ? UtcSecond.parse(text)
                                            : OffsetDateTime.parse(text).toInstant());
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static TestDay span(LocalDate first, LocalDate last) {
        return new TestDay(first.atStartOfDay(ZoneOffset.UTC).toInstant(), last);
    }

    private static TestDay moment(Instant at) {
        return new TestDay(at, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
