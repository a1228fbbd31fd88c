package io.proofmark.signatures;

import java.time.Instant;
import java.util.Optional;

/**
 * What a bundle proves about an artifact under a trusted root.
 *
 * @param intact every rule held, or the first one that did not
 * @param signer who signed; present exactly when {@code intact} holds
 * @param signedAt integrated time of the log, or time of the first RFC 3161 timestamp; empty when nobody vouches
 * @param trustedRoot SHA-256 (hex) of the trusted root file
 */
public record BundleAnswer(Check intact, Optional<Signer> signer, Optional<Instant> signedAt, String trustedRoot) {

    static BundleAnswer refused(String reason, TrustedRoot root) {
        return new BundleAnswer(Check.fails(reason), Optional.empty(), Optional.empty(), root.sha256());
    }
}
