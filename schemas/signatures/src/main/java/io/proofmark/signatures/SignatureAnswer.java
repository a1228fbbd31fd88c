package io.proofmark.signatures;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known about a signature; each part stands by itself.
 *
 * @param method as the document names it
 * @param intact bytes and signature agree; for a bundle also that log, certificate and times are in order
 * @param signer who signed; present exactly when {@code intact} holds
 * @param trusted whether the policy trusts the signer, with the entry's name as reason; never holds unless intact holds
 * @param trustedRoot SHA-256 (hex) of the trusted root file that was relied upon; empty for bare keys
 * @param signedAt the time vouched for by the transparency log or a timestamp authority; empty where nobody vouches
 */
public record SignatureAnswer(
        String method,
        Check intact,
        Optional<Signer> signer,
        Check trusted,
        Optional<String> trustedRoot,
        Optional<Instant> signedAt) {}
