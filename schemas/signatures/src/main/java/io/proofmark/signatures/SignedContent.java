package io.proofmark.signatures;

import com.google.protobuf.ByteString;
import dev.sigstore.encryption.signers.Verifiers;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;

/** What the signature of a bundle is made over. */
sealed interface SignedContent permits SignedContent.Message, DsseContent {

    ByteString signature();

    /** Refuses unless the signature was made with {@code key} and speaks of {@code artifact}. */
    void verify(PublicKey key, Digest artifact) throws Refused;

    /** What a {@code hashedrekord} log entry must hold: the SHA-256 of the bytes that were signed. */
    Digest signed(Digest artifact);

    /** The signature is over the artifact itself. */
    record Message(ByteString signature, Optional<ByteString> claimedDigest) implements SignedContent {

        @Override
        public void verify(PublicKey key, Digest artifact) throws Refused {
            Refused.unless(
                    claimedDigest.isEmpty() || claimedDigest.get().equals(ByteString.copyFrom(artifact.bytes())),
                    "the bundle is for another artifact: its message digest differs");
            try {
                Refused.unless(
                        Verifiers.newVerifier(key).verifyDigest(artifact.bytes(), signature.toByteArray()),
                        "the signature does not fit the artifact and the key");
            } catch (GeneralSecurityException e) {
                throw new Refused("the signature cannot be checked with this key", e);
            }
        }

        @Override
        public Digest signed(Digest artifact) {
            return artifact;
        }
    }
}
