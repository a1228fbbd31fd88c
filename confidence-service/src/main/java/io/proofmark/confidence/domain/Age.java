package io.proofmark.confidence.domain;

import io.proofmark.catalog.Policies;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How old a row's newest measurement is.
 *
 * @param tested its day, or null where no date was given
 * @param old past the age at which a row is stale
 * @param due past the age at which it should be measured again
 */
record Age(@Nullable LocalDate tested, boolean old, boolean due) {

    private static final String FACTOR = "age";

    static Age of(Stream<Measurement> measurements, LocalDate asOf, Policies policies) {
        return measurements
                .map(Measurement::testedAt)
                .filter(Objects::nonNull)
                .map(TestDate::day)
                .max(LocalDate::compareTo)
                .map(day -> new Age(
                        day,
                        day.plusMonths(policies.staleMonths()).isBefore(asOf),
                        day.plusMonths(policies.reviewMonths()).isBefore(asOf)))
                .orElse(new Age(null, false, false));
    }

    /** Whether age takes a tier away: an absent date weighs as much as an old one. */
    boolean lowers() {
        return tested == null || old;
    }

    /** The next day on which the passing of time says something else; null where no day does. */
    static @Nullable LocalDate moves(Stream<Measurement> measurements, LocalDate asOf, Policies policies) {
        LocalDate tested = of(measurements, asOf, policies).tested;
        return tested == null
                ? null
                : Stream.of(policies.staleMonths(), policies.reviewMonths())
                        .map(months -> tested.plusMonths(months).plusDays(1))
                        .filter(day -> day.isAfter(asOf))
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }

    Reason reason(Policies policies) {
        if (tested == null) {
            return Reason.minus(FACTOR, "test date not provided; weighs as much as an old one");
        }
        String newest = "newest measurement of " + tested;
        if (due) {
            return Reason.minus(
                    FACTOR, newest + ", older than " + policies.reviewMonths() + " months: should be measured again");
        }
        return old
                ? Reason.minus(FACTOR, newest + ", older than " + policies.staleMonths() + " months")
                : Reason.plus(FACTOR, newest + ", within " + policies.staleMonths() + " months");
    }
}
