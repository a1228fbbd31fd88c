package io.proofmark.badge.web;

import io.proofmark.catalog.CohortLimits;
import io.proofmark.catalog.Limits;
import io.proofmark.catalog.Policies;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moves confidence: what speaks for a row and what against it. */
record FactorLine(String name, String plus, String minus) {

    /** @param limits null where rows are not set beside each other */
    static List<FactorLine> all(Policies policies, @Nullable Limits limits) {
        List<FactorLine> lines = new ArrayList<>(List.of(
                new FactorLine(
                        "Reproductions",
                        "The first independent one is a step up, the second the next, the fourth the last; from the "
                                + ordinal(policies.saturation()) + " on another one adds nothing.",
                        "None: then the highest word is out of reach."),
                new FactorLine(
                        "Machines",
                        "Each operator that counts measured on a machine of its own and names it.",
                        "Operators without a machine that they name move the badge and not the confidence."),
                new FactorLine(
                        "Source",
                        "The owner of this place measured it: high where the runs are repeatable and recent.",
                        "A vendor’s figure never goes above moderate."),
                new FactorLine(
                        "Metadata",
                        "All is there that somebody needs to do it again: moderate without anybody else.",
                        "What is not provided is named in the line."),
                new FactorLine(
                        "Runs",
                        "Three timed runs or more that spread less than " + Display.number(policies.spreadRerun(), "%")
                                + ".",
                        "Fewer, further apart, or only a declared figure.")));
        if (limits != null) {
            lines.add(variance(limits.cohort()));
            lines.add(new FactorLine(
                    "Runtime drift",
                    "Measured since the last breaking release of its runtime, see the table.",
                    "Measured before it, or with a version that nobody can tell: a tier lower."));
        }
        lines.add(new FactorLine(
                "Age",
                "The newest run is within " + policies.staleMonths() + " months.",
                "Older, or without a date: a tier lower. From " + policies.reviewMonths()
                        + " months on it should be measured again."));
        lines.add(new FactorLine(
                "Dispute",
                "",
                "As many independent operators measured beyond " + Display.number(policies.documented(), "%")
                        + " as within."));
        return List.copyOf(lines);
    }

    private static FactorLine variance(CohortLimits cohort) {
        return new FactorLine(
                "Variance across the cohort",
                "The rows of one configuration lie within " + Display.number(cohort.lifts(), "%")
                        + " of each other: a tier higher, above high only with two independent operators.",
                "They lie " + Display.number(cohort.lowers(), "%")
                        + " or more apart: a tier lower, and editors look at them.");
    }

    private static String ordinal(int number) {
        return switch (number) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            case 4 -> "fourth";
            case 5 -> "fifth";
            default -> number + "th";
        };
    }
}
