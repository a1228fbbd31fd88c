package io.proofmark.verify.domain;

import java.util.Objects;
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
    private static final String OFFICIAL = "official";

    /** Whether the operator of this registry ran it. */
    public boolean isOwner() {
        return source.equals(OWNER);
    }

    /** Whether anybody can be told to have run it. */
    public boolean isKnown() {
        return isOwner() || operator != null && !operatorStrength.equals(NOBODY);
    }

    /** Whether one operator ran both; all rigs of this registry are one operator. */
    public boolean sameOperatorAs(Origin other) {
        return isOwner() && other.isOwner() || Objects.equals(operator, other.operator);
    }

    /** Whether both ran on one machine; not where one of them is not given. */
    public boolean sameMachineAs(Origin other) {
        return machine != null && machine.equals(other.machine);
    }

    /** Whether somebody else ran it elsewhere, and no vendor for a figure of his own. */
    boolean independentOf(Origin other) {
        return isKnown() && !source.equals(OFFICIAL) && !sameOperatorAs(other) && !sameMachineAs(other);
    }
}
