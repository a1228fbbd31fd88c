package io.proofmark.badge.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Decides whether an address that somebody wrote may become a link: absolute, http or https, with a host. */
public final class SafeLink {

    private SafeLink() {}

    public static Optional<String> of(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            return web && uri.getHost() != null && uri.getRawUserInfo() == null
                    ? Optional.of(uri.toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
