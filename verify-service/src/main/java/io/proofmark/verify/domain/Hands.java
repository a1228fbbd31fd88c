package io.proofmark.verify.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people did to a case, as far as later decisions depend on it.
 *
 * @param ruled the ruling in force; null while none is
 * @param reversed the ruling that was reversed last and may be restored; else null
 * @param reversedBy who reversed it
 */
public record Hands(
        @Nullable Ruled ruled,
        @Nullable Ruled reversed,
        @Nullable String reversedBy) {

    /** Nobody did anything. */
    public static final Hands NONE = new Hands(null, null, null);

    /**
     * A ruling that settled a case.
     *
     * @param by the reviewer's name, or policy
     */
    public record Ruled(
            String by, CaseState state, @Nullable Boolean counts, List<String> confirmed) {

        public Ruled {
            confirmed = List.copyOf(confirmed);
        }
    }

    Hands settle(Ruled ruling) {
        return new Hands(ruling, null, null);
    }

    Hands reverse(Ruled ruling, String by) {
        return new Hands(null, ruling, by);
    }
}
