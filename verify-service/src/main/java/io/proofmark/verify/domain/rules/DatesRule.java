package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Nobody measures in the future; of a shortened date the first day counts here, in UTC. */
final class DatesRule implements Rule {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    @Override
    public Check check(Inquiry inquiry) {
        String testedAt = inquiry.submission().testedAt();
        if (testedAt == null) {
            return Check.notApplicable(Rules.DATES, "no date given");
        }
        Instant received = inquiry.submission().receivedAt();
        try {
            Check found = earliest(testedAt).isAfter(received)
                    ? Check.fail(Rules.DATES, "measured after it was received")
                    : Check.pass(Rules.DATES, "measured before it was received");
            return found.with(testedAt, "not after " + received);
        } catch (DateTimeException e) {
            return Check.fail(Rules.DATES, "no such date").with(testedAt, null);
        }
    }

    private static Instant earliest(String text) {
        return switch (text.length()) {
            case YEAR -> start(Year.parse(text).atDay(1));
            case MONTH -> start(YearMonth.parse(text).atDay(1));
            case DAY -> start(LocalDate.parse(text));
            default -> OffsetDateTime.parse(text).toInstant();
        };
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
