package io.proofmark.documents.inferencebench;

import io.proofmark.canonical.inferencebench.EnvelopeDigests;
import io.proofmark.documents.Base64Url;
import io.proofmark.documents.Check;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.signatures.SignatureAnswer;
import io.proofmark.signatures.Signer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an envelope says of itself.
 *
 * @param document as it stands in the file, serial numbers included: mask them before it is shown ({@link GpuSerials})
 * @param faults of form and privacy: each place and rule; a door refuses for them
 * @param checks one for each rule, in the order of {@link Envelopes}
 * @param contentHash what is or would be signed, 64 lower-case hexadecimal digits
 * @param signature empty when there is no signature block that can be read
 */
public record EnvelopeReport(
        Json document,
        List<Fault> faults,
        List<Check> checks,
        EnvelopeDigests digests,
        String contentHash,
        Optional<SignatureAnswer> signature) {

    private static final int RAW_KEY_BYTES = 32;

    public EnvelopeReport {
        faults = List.copyOf(faults);
        checks = List.copyOf(checks);
    }

    /**
     * Who signed, when the policy trusts them: a key as native documents write it (base64url of its 32 bytes), else identity
     * and issuer. Never somebody whom only the envelope names.
     */
    public Optional<String> trustedSigner() {
        return signature
                .filter(answer -> answer.trusted().isHeld())
                .flatMap(SignatureAnswer::signer)
                .map(EnvelopeReport::name);
    }

    private static String name(Signer signer) {
        return switch (signer) {
            case Signer.Key key -> Base64Url.encode(rawKey(Base64.getDecoder().decode(key.publicKey())));
            case Signer.Identity(String identity, String issuer) -> identity + " of " + issuer;
        };
    }

    // An Ed25519 key is the end of its SubjectPublicKeyInfo (RFC 8410, section 4); a dev key is no other.
    private static byte[] rawKey(byte[] publicKeyInfo) {
        return Arrays.copyOfRange(publicKeyInfo, publicKeyInfo.length - RAW_KEY_BYTES, publicKeyInfo.length);
    }
}
