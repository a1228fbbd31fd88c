package io.proofmark.confidence.domain;

import io.proofmark.catalog.Policies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines behind the standing of a speed row, always in the same order of factors.
 *
 * @param all false under rule set 1, which said less
 */
record SpeedReasons(
        Evidence.Speed evidence,
        Policies policies,
        Independence independence,
        Variance variance,
        Drift drift,
        Age age,
        boolean disputed,
        boolean all) {

    private static final String MACHINES = "machines";

    List<Reason> lines() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Sources.reason(evidence.original().source()));
        reasons.add(metadata());
        reasons.add(runs());
        reasons.add(reproductions());
        machines().ifPresent(reasons::add);
        if (disputed) {
            reasons.add(Reason.minus(
                    "dispute",
                    "as many independent operators measured beyond "
                            + policies.documented().toPlainString() + " % as within"));
        }
        variance.reason().ifPresent(reasons::add);
        Optional.ofNullable(drift.reason()).ifPresent(reasons::add);
        reasons.add(age.reason(policies));
        return reasons;
    }

    private Reason metadata() {
        List<String> missing = evidence.original().metadata().missing();
        return missing.isEmpty()
                ? Reason.plus("metadata", "complete")
                : Reason.minus("metadata", "not provided: " + String.join(", ", missing));
    }

    private Reason runs() {
        Metadata metadata = evidence.original().metadata();
        BigDecimal spread = metadata.spreadPercent();
        if (metadata.runs() == 0) {
            return Reason.minus("runs", "only a figure was declared");
        }
        String fact = metadata.runs() + " timed run" + (metadata.runs() == 1 ? "" : "s")
                + (spread == null
                        ? ""
                        : ", spread "
                                + spread.setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " %");
        return metadata.repeatable(policies.spreadRerun()) ? Reason.plus("runs", fact) : Reason.minus("runs", fact);
    }

    private Reason reproductions() {
        int operators = independence.operators();
        return operators == 0
                ? Reason.minus("reproductions", "nobody else has reproduced it")
                : Reason.plus(
                        "reproductions",
                        "reproduced by " + operators
                                + (operators == policies.saturation() ? " or more" : "")
                                + (operators == 1 ? " independent operator" : " independent operators")
                                + (all ? ": " + known() : ""));
    }

    /** How the counted operators are known, the strongest first. */
    private String known() {
        return Stream.of(Strength.values())
                .map(strength -> counted(strength, Collections.frequency(independence.strengths(), strength)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(Strength strength, int times) {
        String plural =
                switch (strength) {
                    case ACCOUNT -> "accounts";
                    case KEY -> "keys";
                    case ALIAS -> "aliases";
                    case NONE -> "unknown";
                };
        return times == 0 ? "" : times + " " + (times == 1 ? strength.word() : plural);
    }

    private Optional<Reason> machines() {
        int machines = independence.operatorsOnMachines();
        int operators = independence.operators();
        if (machines < operators) {
            return Optional.of(Reason.minus(
                    MACHINES,
                    machines + " of " + operators + " independent operators on a machine of their own that they name"));
        }
        return Optional.of(machines)
                .filter(number -> all && number > 0)
                .map(number -> Reason.plus(
                        MACHINES,
                        number + (number == policies.saturation() ? " or more" : "") + " distinct machine"
                                + (number == 1 ? "" : "s") + " besides the original's"));
    }
}
