package io.proofmark.intake.application;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param user the user who is signed in, or null
 * @param roles of that user
 */
public record Caller(@Nullable String user, Set<String> roles) {

    /** The role that may submit what an owner or a vendor measured. */
    public static final String PUBLISHER = "publisher";

    boolean publishes() {
        return roles.contains(PUBLISHER);
    }
}
