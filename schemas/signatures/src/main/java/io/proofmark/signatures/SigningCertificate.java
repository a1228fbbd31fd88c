package io.proofmark.signatures;

import dev.sigstore.encryption.certificates.Certificates;
import dev.sigstore.fulcio.client.FulcioVerificationException;
import dev.sigstore.fulcio.client.FulcioVerifier;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** The short-lived certificate of a keyless signature. */
record SigningCertificate(CertPath path) {

    X509Certificate leaf() {
        return Certificates.getLeaf(path);
    }

    /** Refuses unless it chains to the root with an SCT, is for code signing and was valid at each of {@code times}. */
    void verify(FulcioVerifier authorities, List<Instant> times) throws Refused {
        try {
            authorities.verifySigningCertificate(path);
            List<String> uses = leaf().getExtendedKeyUsage();
            Refused.unless(
                    uses != null && uses.contains(KeyPurposeId.id_kp_codeSigning.getId()),
                    "the certificate is not for code signing");
        } catch (FulcioVerificationException | IOException | GeneralSecurityException e) {
            throw new Refused("the certificate is not vouched for by the trusted root", e);
        }
        Refused.unless(!times.isEmpty(), "no signed entry timestamp and no RFC 3161 timestamp vouches for the time");
        for (Instant time : times) {
            Refused.unless(isValidAt(time), "the certificate was not valid at " + time);
        }
    }

    /** Both ends belong to the validity. */
    private boolean isValidAt(Instant time) {
        return !time.isBefore(leaf().getNotBefore().toInstant())
                && !time.isAfter(leaf().getNotAfter().toInstant());
    }
}
