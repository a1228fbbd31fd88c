package io.proofmark.intake.application;

import io.proofmark.door.LocalUsers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param user the user who is signed in, or null
 * @param roles of that user
 */
public record Caller(@Nullable String user, Set<String> roles) {

    boolean publishes() {
        return roles.contains(LocalUsers.PUBLISHER);
    }
}
