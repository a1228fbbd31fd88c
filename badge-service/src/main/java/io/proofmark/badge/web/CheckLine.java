package io.proofmark.badge.web;

import io.proofmark.badge.domain.Verdict;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one rule found, ready to be read. */
record CheckLine(
        String rule,
        String look,
        String outcome,
        String message,
        @Nullable String seen,
        @Nullable String expected) {

    private static final Set<String> LOOKS = Set.of("pass", "warn", "fail", "not-applicable", "unavailable");

    static List<CheckLine> of(@Nullable Verdict verdict) {
        return verdict == null
                ? List.of()
                : verdict.checks().stream()
                        .map(it -> line(it.rule(), it.outcome(), it.message(), it.seen(), it.expected()))
                        .toList();
    }

    static CheckLine of(String rule, String outcome, String message) {
        return line(rule, outcome, message, null, null);
    }

    private static CheckLine line(
            String rule, String outcome, String message, @Nullable String seen, @Nullable String expected) {
        String look = LOOKS.contains(outcome) ? outcome : "unavailable";
        return new CheckLine(rule, look, Display.spoken(outcome), message, seen, expected);
    }
}
