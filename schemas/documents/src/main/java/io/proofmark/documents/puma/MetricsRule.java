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

    /** What follows from predictions where right answers are known, and what never does. */
    private static final List<String> RECOMPUTED = List.of("accuracy", "f1_macro", "mae", "mdae");

    private static final List<String> NUMBERS = List.of("accuracy", "f1_macro", "mae", "mdae", "ece");

    private MetricsRule() {}

    static Check check(Json document, Measured.Rows rows) {
        return rows.metrics().map(metrics -> check(document, metrics)).orElseGet(() -> unknown(rows));
    }

    // Whoever renames an instance would otherwise declare what he likes.
    private static Check unknown(Measured.Rows rows) {
        return rows.strange() == 0
                ? Check.of(Rules.METRICS, Outcome.NOT_APPLICABLE, "no right answer of this scenario is known")
                : Check.of(
                        Rules.METRICS,
                        Outcome.WARN,
                        "cannot be recomputed: the right answers of " + rows.strange() + " of "
                                + rows.digests().rows() + " instances are not known");
    }

    private static Check check(Json document, Metrics metrics) {
        List<String> wrong = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        metrics.values().forEach((name, value) -> declared(document, name).ifPresent(declared -> {
            seen.add(name + " " + shown(declared));
            expected.add(name + " " + shown(BigDecimal.valueOf(value)));
            if (!near(declared, value)) {
                wrong.add(name);
            }
        }));
        if (metrics.values().isEmpty()) {
            // Nothing was parsed, of which nothing follows.
            wrong.addAll(declared(document, RECOMPUTED));
        }
        wrongClasses(document, metrics).ifPresent(wrong::add);
        wrongMatrix(document, metrics).ifPresent(wrong::add);
        List<String> apart = declared(document, NUMBERS);
        apart.removeAll(metrics.values().keySet());
        return check(metrics, wrong, seen, apart).with(joined(seen), joined(expected));
    }

    private static Check check(Metrics metrics, List<String> wrong, List<String> compared, List<String> apart) {
        String parsed = unparsed(metrics) + (apart.isEmpty() ? "" : "; not recomputed: " + String.join(", ", apart));
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

    private static Optional<BigDecimal> declared(Json document, String name) {
        return document.number("/metrics/" + name);
    }

    private static List<String> declared(Json document, List<String> names) {
        return new ArrayList<>(names.stream()
                .filter(name -> declared(document, name).isPresent())
                .toList());
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
