package io.proofmark.confidence.domain;

import io.proofmark.catalog.Policies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The lines behind the standing of a speed row, always in the same order of factors. */
record SpeedReasons(Evidence.Speed evidence, Policies policies, Independence independence, Age age, boolean disputed) {

    List<Reason> lines() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Sources.reason(evidence.original().source()));
        reasons.add(metadata());
        reasons.add(runs());
        reasons.add(reproductions());
        if (independence.operatorsOnMachines() < independence.operators()) {
            reasons.add(Reason.minus(
                    "machines",
                    independence.operatorsOnMachines() + " of " + independence.operators()
                            + " independent operators on a machine of their own that they name"));
        }
        if (disputed) {
            reasons.add(Reason.minus(
                    "dispute",
                    "as many independent operators measured beyond "
                            + policies.documented().toPlainString() + " % as within"));
        }
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
                                + (operators == 1 ? " independent operator" : " independent operators"));
    }
}
