package io.proofmark.verify.domain;

import java.util.List;

/** How many of the four dimensions agree. */
final class Matching {

    private static final List<String> DIMENSIONS =
            List.of(Rules.MATCH_MODEL, Rules.MATCH_HARDWARE, Rules.MATCH_QUANT, Rules.MATCH_RUNTIME);

    private Matching() {}

    static Match of(Original original, List<Check> checks) {
        return switch (original) {
            case Original.None none -> Match.ORIGINAL;
            case Original.Awaited awaited -> Match.WAITING;
            case Original.Misnamed misnamed -> Match.UNRELATED;
            case Original.Known known -> compared(checks);
        };
    }

    // What is not known on either side can neither reproduce nor be reproduced.
    private static Match compared(List<Check> checks) {
        if (outcome(Rules.MATCH_BENCHMARK, checks) != Outcome.PASS
                || DIMENSIONS.stream().anyMatch(rule -> outcome(rule, checks) == Outcome.UNAVAILABLE)) {
            return Match.UNRELATED;
        }
        long differing = DIMENSIONS.stream()
                .filter(rule -> outcome(rule, checks) == Outcome.FAIL)
                .count();
        if (differing == 0) {
            return Match.REPRODUCTION;
        }
        return differing == 1 ? Match.RELATED : Match.UNRELATED;
    }

    private static Outcome outcome(String rule, List<Check> checks) {
        return checks.stream()
                .filter(check -> check.rule().equals(rule))
                .map(Check::outcome)
                .findFirst()
                .orElse(Outcome.UNAVAILABLE);
    }
}
