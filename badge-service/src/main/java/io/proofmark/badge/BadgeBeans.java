package io.proofmark.badge;

import io.proofmark.door.LocalUsers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Beans that need a setting. */
class BadgeBeans {

    @Produces
    @Singleton
    LocalUsers users(BadgeSettings settings) throws IOException {
        return LocalUsers.read(settings.credentialsFile());
    }
}
