package io.proofmark.confidence.domain;

import org.jspecify.annotations.Nullable;

/**
 * One submitted run, as far as standing depends on it.
 *
 * @param id submission id
 * @param testedAt null where no date was given
 */
public record Measurement(
        String id,
        Source source,
        Identity identity,
        Metadata metadata,
        Runtime runtime,
        @Nullable TestDate testedAt) {

    private static final String OWNER = "owner";

    /** Who counts as the operator, or null when nobody can be told: all rigs of the owner are one operator. */
    @Nullable
    String operator() {
        if (source == Source.OWNER) {
            return OWNER;
        }
        return identity.strength() == Strength.NONE ? null : identity.operator();
    }

    @Nullable
    String machine() {
        return identity.machine();
    }
}
