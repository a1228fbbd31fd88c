package io.proofmark.e2e.checker;

import java.util.function.UnaryOperator;

/**
 * A faulty system, by what it would have left of a run.
 *
 * @param fault what is wrong in it
 * @param rule that must object
 * @param change from what the right system left to what this one would have
 */
public record Mutant(String fault, String rule, UnaryOperator<Recording> change) {

    @Override
    public String toString() {
        return fault;
    }
}
