package io.proofmark.cli.rules;

import org.jspecify.annotations.Nullable;

/**
 * Something that would be other than before.
 *
 * @param of proposal, match, band, state, badge, tier, confidence or a rule's id
 * @param from null where there was nothing
 * @param to null where there would be nothing
 */
record Change(String of, @Nullable String from, @Nullable String to) {

    private static final String NOTHING = "-";

    /** As a person reads it. */
    String text() {
        return of + " " + (from == null ? NOTHING : from) + " → " + (to == null ? NOTHING : to);
    }
}
