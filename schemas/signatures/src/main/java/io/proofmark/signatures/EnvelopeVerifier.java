package io.proofmark.signatures;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Answers about an InferenceBench envelope's signature under one policy. Signed are the 64 ASCII bytes of the content
 * hash, whatever the method.
 */
public final class EnvelopeVerifier {

    private static final String NO_ROOT =
            "bytes and certificate agree, but no Sigstore trusted root is configured: who signed is not known";

    private final SigningPolicy policy;
    private final Optional<BundleVerifier> bundles;

    /**
     * {@code bundles} is empty where no trusted root is configured: a Sigstore signature then fails or is not checked, and
     * nobody is trusted for one.
     */
    public EnvelopeVerifier(SigningPolicy policy, Optional<BundleVerifier> bundles) {
        this.policy = policy;
        this.bundles = bundles;
    }

    /**
     * Never throws for what the document says.
     *
     * @param contentHash SHA-256 of the envelope's canonical form, in hex
     */
    public SignatureAnswer verify(Digest contentHash, EnvelopeSignature signature) {
        return switch (signature.method()) {
            case EnvelopeSignature.DEV_KEY -> devKey(contentHash, signature);
            case EnvelopeSignature.SIGSTORE -> sigstore(contentHash, signature);
            default ->
                unsigned(signature, Check.fails("signatures of method \"" + signature.method() + "\" are not known"));
        };
    }

    private SignatureAnswer devKey(Digest contentHash, EnvelopeSignature signature) {
        try {
            Signer.Key key = DevKeySignature.verify(contentHash, signature.certificate(), signature.bundle());
            return new SignatureAnswer(
                    signature.method(),
                    Check.holds("the embedded key " + key.keyId()),
                    Optional.of(key),
                    policy.judge(key),
                    Optional.empty(),
                    Optional.empty());
        } catch (Refused e) {
            return unsigned(signature, Check.fails(e.reason()));
        }
    }

    private SignatureAnswer sigstore(Digest contentHash, EnvelopeSignature signature) {
        try {
            byte[] bundle = Base64Text.decode(signature.bundle(), "signature.bundle");
            Digest artifact = Digest.of(contentHash.hex().getBytes(StandardCharsets.US_ASCII));
            if (bundles.isEmpty()) {
                return withoutRoot(signature, bundle, artifact);
            }
            BundleAnswer answer = bundles.get().verify(bundle, artifact);
            if (answer.intact().isHeld()) {
                requireSameCertificate(bundle, signature.certificate());
            }
            return judged(signature, answer);
        } catch (Refused e) {
            return unsigned(signature, Check.fails(e.reason()));
        } catch (RuntimeException e) { // the libraries throw all sorts for hostile bytes
            return unsigned(signature, Check.fails("the bundle is malformed: " + e));
        }
    }

    /** Somebody signed these bytes: without a root it is not known who, and whoever they say they are is not trusted. */
    private static SignatureAnswer withoutRoot(EnvelopeSignature signature, byte[] bundle, Digest artifact)
            throws Refused {
        requireSameCertificate(bundle, signature.certificate());
        SignedBundle parsed = SignedBundle.parse(bundle);
        PublicKey key = new SigningCertificate(parsed.certificates().orElseThrow())
                .leaf()
                .getPublicKey();
        parsed.content().verify(key, artifact);
        return unsigned(signature, Check.notChecked(NO_ROOT));
    }

    private SignatureAnswer judged(EnvelopeSignature signature, BundleAnswer answer) {
        return new SignatureAnswer(
                signature.method(),
                answer.intact(),
                answer.signer(),
                answer.signer().map(policy::judge).orElseGet(EnvelopeVerifier::noSigner),
                Optional.of(answer.trustedRoot()),
                answer.signedAt());
    }

    /** The envelope repeats the bundle's certificate for readers; a different one would mislead them. */
    private static void requireSameCertificate(byte[] bundle, String pem) throws Refused {
        var certificates = SignedBundle.parse(bundle).certificates();
        Refused.unless(certificates.isPresent(), "the bundle is signed with a managed key, not with a certificate");
        byte[] shown = Pem.decode(pem, Pem.CERTIFICATE);
        try {
            byte[] used = new SigningCertificate(certificates.get()).leaf().getEncoded();
            Refused.unless(Arrays.equals(shown, used), "signature.certificate is not the bundle's certificate");
        } catch (CertificateEncodingException e) {
            throw new Refused("the bundle's certificate cannot be read", e);
        }
    }

    private static SignatureAnswer unsigned(EnvelopeSignature signature, Check intact) {
        return new SignatureAnswer(
                signature.method(), intact, Optional.empty(), noSigner(), Optional.empty(), Optional.empty());
    }

    private static Check noSigner() {
        return Check.notChecked("no intact signature, so no signer to judge");
    }
}
