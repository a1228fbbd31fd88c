package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.time.Instant;

/** Nobody measures in the future; of a shortened date the first day counts here, in UTC. */
final class DatesRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.DATES,
                    "Date of the run",
                    "Was it measured before it was received? Of a shortened date the first day counts.")
            .pass("before")
            .fail("a date of the future, or no date of the calendar")
            .notApplicable("no date given");

    @Override
    public Check check(Inquiry inquiry) {
        String testedAt = inquiry.submission().testedAt();
        if (testedAt == null) {
            return Check.notApplicable(Rules.DATES, "no date given");
        }
        Instant received = inquiry.submission().receivedAt();
        return inquiry.testDay()
                .map(day -> day.earliest().isAfter(received)
                        ? Check.fail(Rules.DATES, "measured after it was received")
                        : Check.pass(Rules.DATES, "measured before it was received"))
                .map(found -> found.with(testedAt, "not after " + received))
                .orElseGet(() -> Check.fail(Rules.DATES, "no such date").with(testedAt, null));
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
