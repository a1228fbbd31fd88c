package io.proofmark.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeVerifierTest {

    /** The seed 000102…1f of the worked example: key, content hash and signature as published with it. */
    private static final Digest HASH = new Digest("e8d0b4f833f212e566665a4be4f94d964aee996073aeea3458d95fd8a307b1c2");

    private static final String KEY = WorldKeys.pem(
            "PUBLIC KEY",
            hex("302a300506032b6570032100" + "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8"));
    private static final String SIGNATURE =
            WorldKeys.base64(hex("0f9e58fbb3c0bb8aec476971c963942e9080893463ff07a042150513dea5a851"
                    + "32c960a41f29cc085dc5a212462b75f49efcb141a7dbff257d88a6523fc9ee0f"));
    private static final SigningPolicy TRUSTING = SigningPolicy.ofKey(KEY);
    private static final SigningPolicy PINNING_WORLD =
            SigningPolicy.ofIdentity(SigstoreWorld.IDENTITY, SigstoreWorld.ISSUER);

    @Test
    void shouldTrustADevKeyWhenItIsPinned() {
        SignatureAnswer answer = verify(TRUSTING, devKey(KEY, SIGNATURE));

        assertThat(answer.intact().isHeld()).isTrue();
        assertThat(answer.trusted()).isEqualTo(Check.holds("given key"));
    }

    @Test
    void shouldCallADevKeyIntactButNotTrustedWhenOnlyTheEnvelopeNamesIt() {
        SignatureAnswer answer = verify(SigningPolicy.pinned(), devKey(KEY, SIGNATURE));

        assertThat(answer.intact().isHeld()).isTrue();
        assertThat(answer.trusted().outcome()).isEqualTo(Check.Outcome.FAILS);
    }

    @Test
    void shouldNotTrustADevKeyWhenThePolicyAsksForAnIdentity() {
        SigningPolicy policy = SigningPolicy.ofIdentity(SigstoreWorld.IDENTITY, SigstoreWorld.ISSUER);

        SignatureAnswer answer = verify(policy, devKey(KEY, SIGNATURE));

        assertThat(answer.intact().isHeld()).isTrue();
        assertThat(answer.trusted().outcome()).isEqualTo(Check.Outcome.FAILS);
    }

    static Stream<Arguments> broken() {
        String other = WorldKeys.pem("PUBLIC KEY", WorldKeys.fresh().getPublic().getEncoded());
        return Stream.of(
                Arguments.of("bundle of another value", devKey(KEY, "AAAA" + SIGNATURE.substring(4)), "does not fit"),
                Arguments.of("padding left out", devKey(KEY, SIGNATURE.replace("=", "")), "strict base64"),
                Arguments.of("white space", devKey(KEY, SIGNATURE + "\n"), "not base64"),
                Arguments.of("too short", devKey(KEY, "AAAA"), "64 bytes, not 3"),
                Arguments.of("another type of key", devKey(other, SIGNATURE), "Ed25519 key, not EC"),
                Arguments.of(
                        "a key that is none",
                        devKey(WorldKeys.pem("PUBLIC KEY", new byte[] {1}), SIGNATURE),
                        "none of"),
                Arguments.of("no PEM", devKey("key", SIGNATURE), "not a PEM text"),
                Arguments.of("two keys", devKey(KEY + KEY, SIGNATURE), "not base64"),
                Arguments.of("unknown method", new EnvelopeSignature("pgp", KEY, SIGNATURE), "\"pgp\" are not known"),
                Arguments.of(
                        "method by another case", new EnvelopeSignature("Dev-Key", KEY, SIGNATURE), "are not known"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void shouldSayWhyWhenASignatureIsNotIntact(String name, EnvelopeSignature signature, String reason) {
        SignatureAnswer answer = verify(TRUSTING, signature);

        assertThat(answer.intact().outcome()).isEqualTo(Check.Outcome.FAILS);
        assertThat(answer.intact().reason()).contains(reason);
        assertThat(answer.trusted().outcome()).isEqualTo(Check.Outcome.NOT_CHECKED);
        assertThat(answer.signer()).isEmpty();
    }

    @Test
    void shouldRefuseWhenTheContentHashIsAnother() {
        SignatureAnswer answer =
                new EnvelopeVerifier(TRUSTING, Optional.empty()).verify(Digest.of(new byte[0]), devKey(KEY, SIGNATURE));

        assertThat(answer.intact().reason()).contains("does not fit the content hash");
    }

    @Test
    void shouldTrustNobodyAndSaySoWhenThereIsNoRoot() {
        SignatureAnswer answer =
                new EnvelopeVerifier(PINNING_WORLD, Optional.empty()).verify(HASH, new Keyless().signature());

        assertThat(answer.intact().outcome()).isEqualTo(Check.Outcome.NOT_CHECKED);
        assertThat(answer.intact().reason()).contains("no Sigstore trusted root");
        assertThat(answer.trusted().outcome()).isEqualTo(Check.Outcome.NOT_CHECKED);
        assertThat(answer.signer()).isEmpty();
    }

    static Stream<Arguments> brokenWithoutRoot() {
        Keyless keyless = new Keyless();
        EnvelopeSignature sound = keyless.signature();
        return Stream.of(
                Arguments.of("another artifact", Digest.of(new byte[0]), sound, "another artifact"),
                Arguments.of(
                        "another certificate",
                        HASH,
                        keyless.signature(new SigstoreWorld().certificate()),
                        "is not the bundle's certificate"),
                Arguments.of(
                        "no bundle", HASH, new EnvelopeSignature(EnvelopeSignature.SIGSTORE, "", "e30="), "media type"),
                Arguments.of(
                        "nothing", HASH, new EnvelopeSignature(EnvelopeSignature.SIGSTORE, "", ""), "cannot be read"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenWithoutRoot")
    void shouldFailWhenBytesAndCertificateDisagreeEvenWithoutARoot(
            String name, Digest hash, EnvelopeSignature signature, String reason) {
        SignatureAnswer answer = new EnvelopeVerifier(PINNING_WORLD, Optional.empty()).verify(hash, signature);

        assertThat(answer.intact().outcome()).isEqualTo(Check.Outcome.FAILS);
        assertThat(answer.intact().reason()).contains(reason);
    }

    @Test
    void shouldTrustASigstoreSignatureWhenIdentityAndIssuerArePinned() {
        Keyless keyless = new Keyless();

        SignatureAnswer answer = keyless.verify(SigstoreWorld.IDENTITY, SigstoreWorld.ISSUER, keyless.certificate);

        assertThat(answer.intact().isHeld()).as(answer.intact().reason()).isTrue();
        assertThat(answer.trusted().isHeld()).isTrue();
        assertThat(answer.signedAt()).contains(SigstoreWorld.NOW.plusSeconds(60));
        assertThat(answer.trustedRoot()).contains(keyless.root.sha256());
    }

    static Stream<Arguments> otherPolicies() {
        return Stream.of(
                Arguments.of("identity", SigstoreWorld.IDENTITY + "x", SigstoreWorld.ISSUER),
                Arguments.of("part of the identity", "proofmark", SigstoreWorld.ISSUER),
                Arguments.of("pattern", ".*", SigstoreWorld.ISSUER),
                Arguments.of("issuer", SigstoreWorld.IDENTITY, "https://tokens.proofmark"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherPolicies")
    void shouldNotTrustAnIntactSignatureWhenThePolicyNamesAnother(String name, String identity, String issuer) {
        Keyless keyless = new Keyless();

        SignatureAnswer answer = keyless.verify(identity, issuer, keyless.certificate);

        assertThat(answer.intact().isHeld()).as(answer.intact().reason()).isTrue();
        assertThat(answer.trusted().outcome()).isEqualTo(Check.Outcome.FAILS);
    }

    @Test
    void shouldRefuseWhenTheEnvelopeShowsAnotherCertificateThanTheBundle() {
        Keyless keyless = new Keyless();

        SignatureAnswer answer =
                keyless.verify(SigstoreWorld.IDENTITY, SigstoreWorld.ISSUER, new SigstoreWorld().certificate());

        assertThat(answer.intact().reason()).contains("is not the bundle's certificate");
    }

    @Test
    void shouldGiveThePublishedKeyIdWhenThePinnedKeyIsRead() {
        List<SigningPolicy.TrustedKey> keys = SigningPolicy.pinned().keys();

        assertThat(keys).extracting(trusted -> trusted.key().keyId()).containsExactly("3479557f288500af");
    }

    /** An envelope whose content hash, as text, is what the world's artifact is. */
    private static final class Keyless {

        private final SigstoreWorld world = new SigstoreWorld();
        private final TrustedRoot root = TrustedRoot.parse(SigstoreWorld.bytes(world.trustedRoot()));
        private final X509Certificate certificate = world.certificate();

        EnvelopeSignature signature() {
            return signature(certificate);
        }

        EnvelopeSignature signature(X509Certificate shown) {
            JsonObject bundle = world.bundle(
                    certificate,
                    world.log,
                    SigstoreWorld.NOW.plusSeconds(60),
                    HASH.hex().getBytes(StandardCharsets.US_ASCII));
            return new EnvelopeSignature(
                    EnvelopeSignature.SIGSTORE,
                    WorldKeys.pem("CERTIFICATE", SigstoreWorld.encoded(shown)),
                    WorldKeys.base64(SigstoreWorld.bytes(bundle)));
        }

        SignatureAnswer verify(String identity, String issuer, X509Certificate shown) {
            return new EnvelopeVerifier(
                            SigningPolicy.ofIdentity(identity, issuer), Optional.of(BundleVerifier.under(root)))
                    .verify(HASH, signature(shown));
        }
    }

    private static EnvelopeSignature devKey(String pem, String signature) {
        return new EnvelopeSignature(EnvelopeSignature.DEV_KEY, pem, signature);
    }

    private static SignatureAnswer verify(SigningPolicy policy, EnvelopeSignature signature) {
        return new EnvelopeVerifier(policy, Optional.empty()).verify(HASH, signature);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
