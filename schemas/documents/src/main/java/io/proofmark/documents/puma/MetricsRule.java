package io.proofmark.documents.puma;

import io.proofmark.documents.Check;
import io.proofmark.documents.Json;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code consistency.metrics}: what was declared against what follows from the predictions. */
final class MetricsRule {

    /**
     * The order of summing and the formula of F1 move the last place (measured: one unit in the last place, 1.1e-16); a
     * real difference of 200 rows is 5e-3.
     */
    static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private MetricsRule() {}

    static Check check(Json document, Optional<Metrics> recomputed) {
        if (recomputed.isEmpty()) {
            return Check.of(
                    Rules.METRICS, Outcome.NOT_APPLICABLE, "the right answers of these instances are not known");
        }
        Metrics metrics = recomputed.get();
        List<String> wrong = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        metrics.values()
                .forEach((name, value) -> declared(document, "/metrics/" + name).ifPresent(declared -> {
                    seen.add(name + " " + shown(declared));
                    expected.add(name + " " + shown(BigDecimal.valueOf(value)));
                    if (!near(declared, value)) {
                        wrong.add(name);
                    }
                }));
        wrongClasses(document, metrics).ifPresent(wrong::add);
        wrongMatrix(document, metrics).ifPresent(wrong::add);
        return check(metrics, wrong, seen).with(joined(seen), joined(expected));
    }

    private static Check check(Metrics metrics, List<String> wrong, List<String> compared) {
        String parsed = unparsed(metrics);
        if (!wrong.isEmpty()) {
            return Check.of(
                    Rules.METRICS,
                    Outcome.FAIL,
                    "does not follow from the predictions: " + String.join(", ", wrong) + "; " + parsed);
        }
        if (compared.isEmpty()) {
            return Check.of(Rules.METRICS, Outcome.NOT_APPLICABLE, "no metric is declared that can be recomputed");
        }
        // PUMA's metrics leave such rows out, so they flatter a model that seldom answers.
        return metrics.unparsed() > 0
                ? Check.of(Rules.METRICS, Outcome.WARN, "follow from the parsed predictions; " + parsed)
                : Check.of(Rules.METRICS, Outcome.PASS, "follow from the predictions; " + parsed);
    }

    private static Optional<String> wrongClasses(Json document, Metrics metrics) {
        if (!(document.at("/metrics/f1_per_class").orElse(Json.Null.NULL)
                instanceof Json.Members(Map<String, Json> byClass))) {
            return Optional.empty();
        }
        boolean fits = byClass.keySet().equals(metrics.f1PerClass().keySet())
                && byClass.entrySet().stream()
                        .allMatch(entry -> entry.getValue() instanceof Json.Decimal(BigDecimal declared)
                                && near(declared, metrics.f1PerClass().getOrDefault(entry.getKey(), -1.0)));
        return fits ? Optional.empty() : Optional.of("f1_per_class");
    }

    private static Optional<String> wrongMatrix(Json document, Metrics metrics) {
        if (!(document.at("/metrics/confusion_matrix").orElse(Json.Null.NULL) instanceof Json.Items(List<Json> rows))) {
            return Optional.empty();
        }
        List<List<BigDecimal>> declared = rows.stream()
                .map(row -> row.items("").stream().map(MetricsRule::stripped).toList())
                .toList();
        List<List<BigDecimal>> computed = metrics.confusionMatrix().stream()
                .map(row -> row.stream()
                        .map(count -> BigDecimal.valueOf(count).stripTrailingZeros())
                        .toList())
                .toList();
        return declared.equals(computed) ? Optional.empty() : Optional.of("confusion_matrix");
    }

    private static BigDecimal stripped(Json cell) {
        return cell.number("").map(BigDecimal::stripTrailingZeros).orElse(BigDecimal.ONE.negate());
    }

    private static Optional<BigDecimal> declared(Json document, String pointer) {
        return document.number(pointer);
    }

    private static boolean near(BigDecimal declared, double computed) {
        return declared.subtract(BigDecimal.valueOf(computed)).abs().compareTo(TOLERANCE) <= 0;
    }

    private static String unparsed(Metrics metrics) {
        BigDecimal share = BigDecimal.valueOf(metrics.unparsed() * 100L)
                .divide(BigDecimal.valueOf(metrics.rows()), new MathContext(3));
        return metrics.unparsed() + " of " + metrics.rows() + " answers (" + share.toPlainString()
                + " %) could not be parsed";
    }

    private static String shown(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(", ", values);
    }
}
