package io.proofmark.badge.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of a row that its readers could see.
 *
 * @param before the row's standing before; null where it is the first
 */
public record LedgerEntry(
        Act act, StandingStep step, @Nullable StandingStep before) {

    /** What was done to the row. */
    public enum Act {
        /** It became public, or public again. */
        INCLUSION,
        /** It is public no more. */
        REMOVAL,
        /** What it shows changed. */
        RESCORE,
        /** A ruling that it rested on was taken back. */
        REVERSAL;

        /** As the API writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A part of what a row shows. */
    private enum Part {
        BADGE(StandingStep::badge),
        TIER(StandingStep::tier),
        CONFIDENCE(StandingStep::confidence),
        MODIFIERS(StandingStep::modifiers),
        VALUE(StandingStep::value);

        private final Function<StandingStep, @Nullable Object> of;

        Part(Function<StandingStep, @Nullable Object> of) {
            this.of = of;
        }
    }

    /** What readers see otherwise than before: badge, tier, confidence, modifiers, value. */
    public List<String> changed() {
        return before == null
                ? List.of()
                : Stream.of(Part.values())
                        .filter(part -> !Objects.equals(part.of.apply(step), part.of.apply(before)))
                        .map(part -> part.name().toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** Codes of why: the state of a row that is gone, else what speaks for and against it now and did not before. */
    public List<String> reasons() {
        List<String> codes = new ArrayList<>();
        if (act == Act.REVERSAL) {
            codes.add("reverse");
        }
        if (step.state() == Standing.RowState.PUBLISHED) {
            step.reasons().stream()
                    .filter(code -> before == null
                            || before.state() != Standing.RowState.PUBLISHED
                            || !before.reasons().contains(code))
                    .forEach(codes::add);
        } else {
            codes.add(step.state().name().toLowerCase(Locale.ROOT));
        }
        return codes;
    }
}
