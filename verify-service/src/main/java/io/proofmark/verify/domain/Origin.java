package io.proofmark.verify.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who says so.
 *
 * @param operator digest of the identity within the row, hex; null: nobody
 * @param operatorStrength account, key, alias, none
 * @param machine digest of the machine within the row, hex
 * @param source owner, community, official
 */
public record Origin(
        @Nullable String operator,
        String operatorStrength,
        @Nullable String machine,
        String source) {

    /** Strength of somebody who gave no identity; such a run never lifts a row. */
    public static final String NOBODY = "none";

    /** Strength of somebody who signed with a key. */
    public static final String KEY = "key";

    static final String OWNER = "owner";

    /** Whether the operator of this registry ran it. */
    public boolean isOwner() {
        return source.equals(OWNER);
    }
}
