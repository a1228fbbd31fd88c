package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Scale;
import io.proofmark.verify.domain.Arithmetic;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Score;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parts of a score make its headline. */
final class SubtaskRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.METRICS,
                    "Parts of a score",
                    "Is the headline the mean of the parts, with the weights that the benchmark gives them? Where it"
                            + " gives none, the headline must at least lie between the least and the greatest part.")
            .pass("it is")
            .warn("other parts than the benchmark's")
            .fail("it is not")
            .notApplicable("no score, no parts, or parts of unknown weight")
            .limit(Limit.each("benchmarks.*.scale.tolerance", "the benchmark's unit"))
            .limit(Limit.each("benchmarks.*.scale.subtasks", "weights"))
            .readOn("/v1/benchmarks");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Score score = inquiry.submission().figures().score();
        Optional<Scale> scale = inquiry.benchmark().map(Benchmark::scale);
        if (score == null || score.perSubtask().isEmpty() || scale.isEmpty()) {
            return Check.notApplicable(Rules.METRICS, "no parts of a score given");
        }
        Map<String, BigDecimal> weights = scale.get().subtasks();
        if (weights.isEmpty()) {
            return range(score, scale.get().tolerance());
        }
        return score.perSubtask().keySet().equals(weights.keySet())
                ? mean(score, scale.get())
                : Check.warn(
                                Rules.METRICS,
                                "other parts than the benchmark's " + weights.size() + ": " + odd(score, weights))
                        .with(score.perSubtask().size(), weights.size());
    }

    private static Check mean(Score score, Scale scale) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> weight : scale.subtasks().entrySet()) {
            sum = sum.add(weight.getValue().multiply(score.perSubtask().get(weight.getKey())));
            total = total.add(weight.getValue());
        }
        // Compared without division.
        boolean near = score.value()
                        .multiply(total)
                        .subtract(sum)
                        .abs()
                        .compareTo(scale.tolerance().multiply(total))
                <= 0;
        Check found = near
                ? Check.pass(Rules.METRICS, "the headline is the mean of the parts")
                : Check.fail(Rules.METRICS, "the headline is not the mean of the parts");
        return found.with(
                score.value().toPlainString(),
                sum.divide(total, Arithmetic.CONTEXT).stripTrailingZeros().toPlainString());
    }

    private static Check range(Score score, BigDecimal tolerance) {
        BigDecimal least = Collections.min(score.perSubtask().values()).subtract(tolerance);
        BigDecimal most = Collections.max(score.perSubtask().values()).add(tolerance);
        return score.value().compareTo(least) < 0 || score.value().compareTo(most) > 0
                ? Check.fail(Rules.METRICS, "the headline does not lie between the parts")
                        .with(score.value().toPlainString(), least.toPlainString() + " to " + most.toPlainString())
                : Check.notApplicable(Rules.METRICS, "the benchmark gives its parts no weights");
    }

    private static String odd(Score score, Map<String, BigDecimal> weights) {
        Set<String> odd = new TreeSet<>(score.perSubtask().keySet());
        odd.addAll(weights.keySet());
        odd.removeIf(name -> weights.containsKey(name) && score.perSubtask().containsKey(name));
        return String.join(", ", odd);
    }
}
