package io.proofmark.badge.web;

import io.proofmark.badge.domain.Standing.RowState;
import io.proofmark.badge.domain.StandingStep;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How pages word what a row was. */
final class StepWords {

    private StepWords() {}

    static String now(StandingStep step) {
        return step.state() == RowState.PUBLISHED
                ? Display.number(step.value(), step.unit()) + ", "
                        + step.badge().spoken() + ", "
                        + Display.spoken(step.confidence().word())
                : step.state().name().toLowerCase(Locale.ROOT);
    }

    /** Codes of why, each a word that may begin with its sign. */
    static String codes(List<String> codes) {
        return codes.stream()
                .map(code -> switch (code.charAt(0)) {
                    case '+' -> "+ " + Display.spoken(code.substring(1));
                    case '-' -> "− " + Display.spoken(code.substring(1));
                    default -> Display.spoken(code);
                })
                .collect(Collectors.joining(", "));
    }
}
