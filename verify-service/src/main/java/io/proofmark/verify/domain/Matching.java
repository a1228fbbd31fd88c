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
        if (outcome(Rules.MATCH_BENCHMARK, checks) != Outcome.PASS) {
            return Match.UNRELATED;
        }
        int differing = 0;
        for (String dimension : DIMENSIONS) {
            switch (outcome(dimension, checks)) {
                case UNAVAILABLE -> {
                    return Match.UNRELATED;
                }
                case FAIL -> differing++;
                case PASS, WARN, NOT_APPLICABLE -> {}
            }
        }
        if (differing == 0) {
            return Match.REPRODUCTION;
        }
        return differing == 1 ? Match.RELATED : Match.UNRELATED;
    }

    private static Outcome outcome(String rule, List<Check> checks) {
        for (Check check : checks) {
            if (check.rule().equals(rule)) {
                return check.outcome();
            }
        }
        return Outcome.UNAVAILABLE;
    }
}
