package io.proofmark.badge.web;

import io.proofmark.badge.domain.SafeLink;
import org.jspecify.annotations.Nullable;

/** Fields whose text a submitter wrote; it leads somewhere only where it is an ordinary web address. */
final class Links {

    private Links() {}

    static Field field(String name, @Nullable String address) {
        return address == null
                ? Field.of(name, Display.NOT_PROVIDED)
                : new Field(name, address, SafeLink.of(address).orElse(null));
    }
}
