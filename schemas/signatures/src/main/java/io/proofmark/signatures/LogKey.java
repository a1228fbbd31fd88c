package io.proofmark.signatures;

import dev.sigstore.encryption.signers.Verifiers;
import dev.sigstore.trustroot.TransparencyLog;
import java.security.GeneralSecurityException;
import java.security.SignatureException;

/** Signatures by a transparency log. */
final class LogKey {

    private LogKey() {}

    /** False also for bytes that are no signature at all; refused when the root's key itself is of no use. */
    static boolean verifies(TransparencyLog log, byte[] message, byte[] signature) throws Refused {
        try {
            return Verifiers.newVerifier(log.getPublicKey().toJavaPublicKey()).verify(message, signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new Refused("the key of the log " + log.getBaseUrl() + " cannot be used", e);
        }
    }
}
