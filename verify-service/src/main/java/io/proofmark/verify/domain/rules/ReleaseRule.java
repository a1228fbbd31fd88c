package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Engine;
import io.proofmark.catalog.Limits;
import io.proofmark.catalog.Version;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.TestDay;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Nobody runs a version before it exists. */
final class ReleaseRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.RELEASE,
                    "Age of the runtime's version",
                    "Did the version of the runtime exist when it was run? A later version came out no earlier than one"
                            + " that the catalog has seen; of a shortened date the last day counts.")
            .pass("it did")
            .fail("it came out after the run")
            .notApplicable("version or date not given, or the catalog knows no version so early")
            .limit(Limit.each("engines.*.sightings", "days"))
            .limit(Limit.limit("releaseDays", "days", Limits::releaseDays))
            .readOn("/v1/catalog/runtimes");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Optional<TestDay> day = inquiry.testDay();
        String text = inquiry.configuration().engineVersion();
        Optional<Map.Entry<String, LocalDate>> sighting = text == null
                ? Optional.empty()
                : Version.parse(text).flatMap(version -> inquiry.engine().flatMap(engine -> latest(version, engine)));
        return day.isEmpty() || sighting.isEmpty()
                ? Check.notApplicable(Rules.RELEASE, "version or date not given, or the catalog has not seen it")
                : judge(day.get(), sighting.get(), inquiry.limits().releaseDays())
                        .with(
                                inquiry.submission().testedAt(),
                                "not before " + sighting.get().getKey() + " was seen on "
                                        + sighting.get().getValue());
    }

    /** The latest known version that this one has reached. */
    private static Optional<Map.Entry<String, LocalDate>> latest(Version version, Engine engine) {
        return engine.sightings().entrySet().stream()
                .filter(seen -> version.reaches(Version.parse(seen.getKey()).orElseThrow()))
                .max(Comparator.comparing(Map.Entry::getValue));
    }

    private static Check judge(TestDay day, Map.Entry<String, LocalDate> seen, int days) {
        return day.latest().plusDays(days).isBefore(seen.getValue())
                ? Check.fail(Rules.RELEASE, "the version came out after the run")
                : Check.pass(Rules.RELEASE, "the version existed when it was run");
    }
}
