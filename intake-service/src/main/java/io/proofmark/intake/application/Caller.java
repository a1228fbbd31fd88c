package io.proofmark.intake.application;

import io.proofmark.door.DoorKeys;
import io.proofmark.door.LocalUsers;
import io.proofmark.limits.Site;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param user the user who is signed in, or null
 * @param roles of that user
 * @param site from where
 */
public record Caller(@Nullable String user, Set<String> roles, Site site) {

    boolean publishes() {
        return roles.contains(LocalUsers.PUBLISHER);
    }

    /**
     * What stands for the caller's address, under the door key, lower-case hex: equal within a row, unlinkable between rows.
     * Null outside the public internet, where an address tells nobody apart.
     */
    @Nullable
    String address(UUID row, DoorKeys keys) {
        return site.isPublic() ? keys.hex("address", HexFormat.of().formatHex(site.network()), row.toString()) : null;
    }
}
