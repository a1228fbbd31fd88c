package io.proofmark.documents.puma;

import java.util.List;
import java.util.Map;

/**
 * Metrics that were computed again, over the rows whose answer could be parsed.
 *
 * @param values by PUMA's name: {@code accuracy}, {@code f1_macro} (0 to 1), {@code mae}, {@code mdae}
 * @param f1PerClass 0 to 1
 * @param confusionMatrix rows are right classes
 * @param rows all rows
 * @param unparsed rows whose answer could not be parsed
 */
public record Metrics(
        Map<String, Double> values,
        Map<String, Double> f1PerClass,
        List<List<Long>> confusionMatrix,
        long rows,
        long unparsed) {}
