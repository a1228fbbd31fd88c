package io.proofmark.documents.puma;

import io.proofmark.canonical.puma.PredictionRow;
import io.proofmark.canonical.puma.RowVisitor;
import io.proofmark.catalog.Gold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes metrics again from predictions and known answers, row by row. As in PUMA, rows whose answer could not be parsed
 * count for nothing but their share.
 */
final class Recomputation implements RowVisitor {

    /** Estimates kept for the median; a submission has no more instances. */
    private static final int MOST_ERRORS = 100_000;

    private static final int LONGEST_NUMBER = 64;

    private final Gold gold;
    private final Confusion confusion;
    private final List<Double> errors = new ArrayList<>();
    private long rows;
    private long unparsed;
    private long unknown;

    Recomputation(Gold gold) {
        this.gold = gold;
        this.confusion = new Confusion(gold.classes());
    }

    @Override
    public void row(long line, PredictionRow row) {
        rows++;
        String id = Optional.ofNullable(row.instanceId()).orElse("");
        Optional<String> label = gold.label(id);
        Optional<BigDecimal> estimate = gold.estimate(id);
        String answer = row.label();
        if (label.isEmpty() && estimate.isEmpty()) {
            unknown++;
        } else if (answer == null) {
            unparsed++;
        } else {
            label.ifPresent(right -> confusion.add(right, answer));
            estimate.ifPresent(right -> error(right, answer));
        }
    }

    /** Empty unless the answer of every row is known. */
    Optional<Metrics> metrics() {
        if (rows == 0 || unknown > 0) {
            return Optional.empty();
        }
        Map<String, Double> values = new LinkedHashMap<>();
        confusion.accuracy().ifPresent(value -> values.put("accuracy", value));
        confusion.macroF1().ifPresent(value -> values.put("f1_macro", value));
        if (!errors.isEmpty()) {
            values.put("mae", errors.stream().mapToDouble(Double::doubleValue).sum() / errors.size());
            values.put("mdae", median(errors.stream().sorted().toList()));
        }
        return Optional.of(new Metrics(values, confusion.f1PerClass(), confusion.matrix(), rows, unparsed));
    }

    /** Rows whose right answer is not known; none where no answer of the scenario is. */
    long strange() {
        return gold.equals(Gold.NONE) ? 0 : unknown;
    }

    private void error(BigDecimal right, String answer) {
        if (answer.length() > LONGEST_NUMBER || errors.size() == MOST_ERRORS) {
            unparsed++;
            return;
        }
        try {
            errors.add(Math.abs(Double.parseDouble(answer) - right.doubleValue()));
        } catch (NumberFormatException _) {
            unparsed++; // a text that is no number is an answer that could not be parsed
        }
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
