package io.proofmark.badge.domain;

import java.util.Locale;

/**
 * A row that is not the same in two sets of tables.
 *
 * @param key its primary key as a JSON object
 */
public record Difference(String table, String key, Kind kind) {

    /** What is wrong with the live row. */
    public enum Kind {
        /** The log gives a row that is not there. */
        MISSING,
        /** The log gives no such row. */
        INVENTED,
        /** The log gives it another content. */
        CHANGED
    }

    @Override
    public String toString() {
        return table + " " + key + " " + kind.name().toLowerCase(Locale.ROOT);
    }
}
