package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Conditions;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
        Configuration configuration = inquiry.configuration();
        Conditions conditions = inquiry.submission().conditions();
        return found("environment.driver", conditions.driver())
                .or(() -> found("environment.os", conditions.os()))
                .or(() -> found("model.quantProvider", configuration.quantProvider()))
                .or(() -> found("runtime.version", configuration.engineVersion()))
                .orElseGet(() -> Check.pass(Rules.PLACEHOLDER, "no placeholder found"));
    }

    private static Optional<Check> found(String name, @Nullable String label) {
        return label != null && saysNothing(label)
                ? Optional.of(
                        Check.warn(Rules.PLACEHOLDER, name + " says nothing").with(word(label), null))
                : Optional.empty();
    }

    private static String word(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a label only stands for something. */
    static boolean saysNothing(String label) {
        String word = word(label);
        return EMPTY_WORDS.contains(word) || word.equals(MOVING);
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
