package io.proofmark.e2e.checker;

import java.util.Map;

/**
 * What the read model shows.
 *
 * @param rows public rows by id
 * @param cases submissions by id
 */
public record Seen(Map<String, Standing> rows, Map<String, Case> cases) {

    public record Case(String state, int version) {}
}
