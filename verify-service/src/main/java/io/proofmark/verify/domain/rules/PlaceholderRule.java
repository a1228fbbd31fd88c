package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Conditions;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A label that says nothing is worse than none: it looks as if something had been provided. */
final class PlaceholderRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.PLACEHOLDER,
                    "Labels that say nothing",
                    "Does a label only look as if something had been provided, as \"unknown\" or \"latest\"?")
            .pass("none found")
            .warn("one was found");

    private static final Set<String> EMPTY_WORDS =
            Set.of("unknown", "n/a", "na", "none", "null", "todo", "tbd", "test", "example", "xxx", "foo", "-", "?");
    private static final String MOVING = "latest";

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Map.Entry<String, String>> first = labels(inquiry).entrySet().stream()
                .filter(label -> saysNothing(label.getValue()))
                .findFirst();
        return first.map(label -> Check.warn(Rules.PLACEHOLDER, label.getKey() + " says nothing")
                        .with(label.getValue(), null))
                .orElseGet(() -> Check.pass(Rules.PLACEHOLDER, "no placeholder found"));
    }

    private static Map<String, String> labels(Inquiry inquiry) {
        Configuration configuration = inquiry.configuration();
        Conditions conditions = inquiry.submission().conditions();
        Map<String, String> labels = new TreeMap<>();
        put(labels, "runtime.version", configuration.engineVersion());
        put(labels, "model.quantProvider", configuration.quantProvider());
        put(labels, "environment.driver", conditions.driver());
        put(labels, "environment.os", conditions.os());
        return labels;
    }

    private static void put(Map<String, String> labels, String name, @Nullable String label) {
        if (label != null) {
            labels.put(name, label.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** Whether a label only stands for something. */
    static boolean saysNothing(String label) {
        String word = label.strip().toLowerCase(Locale.ROOT);
        return EMPTY_WORDS.contains(word) || word.equals(MOVING);
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
