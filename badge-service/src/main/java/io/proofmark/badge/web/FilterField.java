package io.proofmark.badge.web;

import io.proofmark.badge.application.RowFilter;
import io.proofmark.badge.application.Rows.Choices;
import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Confidence;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A choice in the filter form. */
record FilterField(String name, String label, List<Choice> choices) {

    private static final List<String> BADGES = Arrays.stream(BadgeWord.values())
            .filter(it -> it != BadgeWord.PENDING)
            .map(BadgeWord::word)
            .toList();
    private static final List<String> TIERS =
            Arrays.stream(Confidence.values()).map(Confidence::word).toList();

    /** One of the values that can be chosen. */
    record Choice(String value, String label, boolean selected) {}

    /** The form for the filters that the API has. */
    static List<FilterField> all(Choices choices, RowFilter filter) {
        BadgeWord badge = filter.badge();
        Confidence confidence = filter.confidence();
        return List.of(
                of("model", "Model", choices.models(), Labels::model, filter.model()),
                of("hardware", "Hardware", choices.hardware(), Labels::hardware, filter.hardware()),
                of("quant", "Quantisation", choices.quants(), UnaryOperator.identity(), filter.quant()),
                of("runtime", "Runtime", choices.runtimes(), Labels::engine, filter.runtime()),
                of("benchmark", "Benchmark", choices.benchmarks(), Labels::benchmark, filter.benchmark()),
                of("badge", "Badge", BADGES, Display::spoken, badge == null ? null : badge.word()),
                of("confidence", "Confidence", TIERS, Display::spoken, confidence == null ? null : confidence.word()));
    }

    /** The same for a page that is about one benchmark. */
    static List<FilterField> besideBenchmark(Choices choices, RowFilter filter) {
        return all(choices, filter).stream()
                .filter(it -> !it.name().equals("benchmark"))
                .toList();
    }

    private static FilterField of(
            String name, String label, List<String> values, UnaryOperator<String> naming, @Nullable String selected) {
        return new FilterField(
                name,
                label,
                values.stream()
                        .map(value -> new Choice(value, naming.apply(value), value.equals(selected)))
                        .toList());
    }
}
