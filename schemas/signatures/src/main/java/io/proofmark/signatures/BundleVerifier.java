package io.proofmark.signatures;

import dev.sigstore.KeylessVerifier;
import dev.sigstore.fulcio.client.FulcioVerifier;
import dev.sigstore.timestamp.client.TimestampVerifier;
import dev.sigstore.trustroot.SigstoreConfigurationException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verifies Sigstore bundles against one pinned trusted root, without network. Says whether a bundle is intact and who
 * signed; whether that signer is trusted is the policy's matter. Immutable; may be used by many threads.
 *
 * <p>Chain, certificate timestamps (SCT) and RFC 3161 timestamps are verified by sigstore-java 2.0.0. What that release
 * leaves out is done here: certificate validity at each signing time, validity windows of log keys, every log entry
 * instead of the first, size and origin of checkpoints, path length of inclusion proofs, managed keys, intoto entries
 * and DSSE in a hashedrekord.
 */
public final class BundleVerifier {

    private final TrustedRoot root;
    private final FulcioVerifier authorities;
    private final Timestamps timestamps;
    private final SecondOpinion secondOpinion;

    private BundleVerifier(
            TrustedRoot root, FulcioVerifier authorities, Timestamps timestamps, SecondOpinion secondOpinion) {
        this.root = root;
        this.authorities = authorities;
        this.timestamps = timestamps;
        this.secondOpinion = secondOpinion;
    }

    /** {@link IllegalArgumentException} when a key or certificate of the root is of no use. */
    public static BundleVerifier under(TrustedRoot root) {
        try {
            return new BundleVerifier(
                    root,
                    FulcioVerifier.newFulcioVerifier(root.parts()),
                    new Timestamps(TimestampVerifier.newTimestampVerifier(root.parts())),
                    new SecondOpinion(KeylessVerifier.builder()
                            .trustedRootProvider(root::parts)
                            .build()));
        } catch (GeneralSecurityException | SigstoreConfigurationException | RuntimeException e) {
            throw new IllegalArgumentException("the trusted root cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * A bundle with a certificate. Never throws for what the bundle holds.
     *
     * @param bundle JSON of a bundle 0.1, 0.2 or 0.3, at most 1 MiB
     * @param artifact what it should be about: for a message signature the signed bytes, for a DSSE envelope a subject
     */
    public BundleAnswer verify(byte[] bundle, Digest artifact) {
        return answer(() -> keyless(bundle, artifact));
    }

    /**
     * A bundle signed with a managed key, otherwise as {@link #verify(byte[], Digest)}.
     *
     * @param pem the key that must have signed (SubjectPublicKeyInfo)
     */
    public BundleAnswer verify(byte[] bundle, Digest artifact, String pem) {
        return answer(() -> managed(bundle, artifact, pem));
    }

    private BundleAnswer keyless(byte[] json, Digest artifact) throws Refused, CertificateEncodingException {
        SignedBundle bundle = SignedBundle.parse(json);
        if (bundle.certificates().isEmpty()) {
            throw new Refused("the bundle is signed with a managed key, not with a certificate");
        }
        SigningCertificate certificate =
                new SigningCertificate(bundle.certificates().get());
        List<Instant> times = verify(
                bundle,
                artifact,
                certificate.leaf().getPublicKey(),
                certificate.leaf().getEncoded());
        certificate.verify(authorities, times);
        if (SecondOpinion.supports(bundle)) {
            secondOpinion.verify(json, artifact);
        }
        return intact(CertificateSubject.of(certificate.leaf()), times);
    }

    private BundleAnswer managed(byte[] json, Digest artifact, String pem) throws Refused {
        SignedBundle bundle = SignedBundle.parse(json);
        Refused.unless(bundle.certificates().isEmpty(), "the bundle carries a certificate, not a managed key");
        PublicKey key = Keys.parse(pem);
        return intact(Keys.signer(pem), verify(bundle, artifact, key, key.getEncoded()));
    }

    /** What holds for both kinds; gives the times that somebody vouches for, the log's first. */
    private List<Instant> verify(SignedBundle bundle, Digest artifact, PublicKey key, byte[] verifier) throws Refused {
        bundle.content().verify(key, artifact);
        List<Instant> stamped = timestamps.verify(
                bundle.timestamps(), bundle.content().signature().toByteArray());
        List<Instant> times = new ArrayList<>();
        for (var entry : bundle.entries()) {
            LogInclusion.verify(entry, stamped, root).ifPresent(times::add);
            LoggedContent.match(entry, bundle.content(), artifact, verifier);
        }
        times.addAll(stamped);
        return List.copyOf(times);
    }

    private BundleAnswer intact(Signer signer, List<Instant> times) {
        return new BundleAnswer(
                Check.holds("trusted root " + root.sha256()),
                Optional.of(signer),
                times.stream().findFirst(),
                root.sha256());
    }

    private interface Verification {
        BundleAnswer run() throws Refused, CertificateEncodingException;
    }

    /** The libraries throw all sorts of unchecked exceptions for hostile bytes; each is a refusal. */
    private BundleAnswer answer(Verification verification) {
        try {
            return verification.run();
        } catch (Refused e) {
            return BundleAnswer.refused(e.reason(), root);
        } catch (CertificateEncodingException | RuntimeException e) {
            return BundleAnswer.refused("the bundle is malformed: " + e, root);
        }
    }
}
