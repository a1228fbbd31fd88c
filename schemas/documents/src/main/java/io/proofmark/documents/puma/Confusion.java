package io.proofmark.documents.puma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts answers by right class and predicted class; an answer that is no class counts against its right class only. */
final class Confusion {

    private final List<String> classes;
    private final long[][] counts;
    private long rows;
    private long right;

    Confusion(List<String> classes) {
        this.classes = classes;
        // The last column: answers that are no class.
        this.counts = new long[classes.size()][classes.size() + 1];
    }

    void add(String gold, String answer) {
        int column = classes.indexOf(answer);
        counts[classes.indexOf(gold)][column < 0 ? classes.size() : column]++;
        rows++;
        right += gold.equals(answer) ? 1 : 0;
    }

    Optional<Double> accuracy() {
        return rows == 0 ? Optional.empty() : Optional.of((double) right / rows);
    }

    /** 2TP / (2TP + FP + FN) of each class that occurs as a right or a predicted one. */
    Map<String, Double> f1PerClass() {
        Map<String, Double> f1 = new LinkedHashMap<>();
        for (int i = 0; i < classes.size(); i++) {
            long gold = Arrays.stream(counts[i]).sum();
            long predicted = column(i);
            if (gold + predicted > 0) {
                f1.put(classes.get(i), 2.0 * counts[i][i] / (gold + predicted));
            }
        }
        return f1;
    }

    /** The mean of these, summed in the order of the classes: another order is one unit in the last place away. */
    Optional<Double> macroF1() {
        Map<String, Double> f1 = f1PerClass();
        double sum = 0;
        for (double each : f1.values()) {
            sum += each;
        }
        return f1.isEmpty() ? Optional.empty() : Optional.of(sum / f1.size());
    }

    /** Rows are right classes, columns predicted ones; without answers that are no class. */
    List<List<Long>> matrix() {
        List<List<Long>> matrix = new ArrayList<>();
        for (long[] row : counts) {
            matrix.add(Arrays.stream(row).limit(classes.size()).boxed().toList());
        }
        return matrix;
    }

    private long column(int index) {
        long sum = 0;
        for (long[] row : counts) {
            sum += row[index];
        }
        return sum;
    }
}
