package io.proofmark.signatures;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/**
 * InferenceBench's dev-key method: Ed25519 over the 64 ASCII bytes of the content hash. The key travels with the
 * signature, so a signature that fits says that bytes and key agree and nothing about trust.
 */
final class DevKeySignature {

    private static final int SIGNATURE_BYTES = 64;

    private DevKeySignature() {}

    /**
     * Checks and names the key.
     *
     * @param contentHash 64 lower-case hex digits
     * @param pem SubjectPublicKeyInfo of an Ed25519 key
     * @param signature strict base64 of 64 bytes
     */
    static Signer.Key verify(Digest contentHash, String pem, String signature) throws Refused {
        PublicKey key = Keys.parse(pem);
        requireEd25519(key);
        byte[] bytes = Base64Text.decode(signature, "signature.bundle");
        Refused.unless(bytes.length == SIGNATURE_BYTES, "an Ed25519 signature has 64 bytes, not " + bytes.length);
        Refused.unless(
                fits(key, contentHash.hex().getBytes(StandardCharsets.US_ASCII), bytes),
                "the signature does not fit the content hash and the embedded key");
        return Keys.signer(pem);
    }

    static void requireEd25519(PublicKey key) throws Refused {
        Refused.unless(key.getAlgorithm().equals("EdDSA"), "a dev key is an Ed25519 key, not " + key.getAlgorithm());
    }

    private static boolean fits(PublicKey key, byte[] message, byte[] signature) throws Refused {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (SignatureException e) {
            return false; // 64 bytes that are no point and scalar: no signature of anything
        } catch (GeneralSecurityException e) {
            throw new Refused("the Ed25519 key cannot be used", e);
        }
    }
}
