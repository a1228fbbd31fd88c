package io.proofmark.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleVerifierTest {

    private static final SigstoreWorld WORLD = new SigstoreWorld();
    private static final Instant LATE = SigstoreWorld.NOW.plus(Duration.ofMinutes(11));
    private static final Signer SIGNER = new Signer.Identity(SigstoreWorld.IDENTITY, SigstoreWorld.ISSUER);
    private static final String STATEMENT_1 = "https://in-toto.io/Statement/v1";

    static Stream<Arguments> good() {
        String statement = SigstoreWorld.statement(STATEMENT_1, SigstoreWorld.DIGEST);
        return Stream.of(
                Arguments.of("Rekor v1 with a promise", WORLD.bundle()),
                Arguments.of("Rekor v2 with a timestamp", WORLD.stamped(SigstoreWorld.NOW.plusSeconds(60))),
                Arguments.of("integrated at the certificate's first second", at(SigstoreWorld.NOW)),
                Arguments.of("integrated at the certificate's last second", at(SigstoreWorld.NOW.plusSeconds(600))),
                Arguments.of("attestation in a hashedrekord", WORLD.attested(statement)),
                Arguments.of("attestation in a dsse entry", WORLD.attestedV1(statement, "dsse")),
                Arguments.of("attestation in an intoto entry", WORLD.attestedV1(statement, "intoto")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void shouldNameTheSignerWhenEveryRuleHolds(String name, JsonObject bundle) {
        BundleAnswer answer = WORLD.verify(bundle);

        assertThat(answer.intact().outcome()).as(answer.intact().reason()).isEqualTo(Check.Outcome.HOLDS);
        assertThat(answer.signer()).contains(SIGNER);
        assertThat(answer.signedAt()).isPresent();
    }

    static Stream<Arguments> madeWrong() {
        SigstoreWorld other = new SigstoreWorld();
        WorldStamper expired = new WorldStamper(WorldAuthority.BORN, Duration.ofDays(1));
        String statement = SigstoreWorld.statement(STATEMENT_1, SigstoreWorld.DIGEST);
        return Stream.of(
                Arguments.of("expired when integrated", at(LATE), "was not valid at 2026-01-15T12:11:00Z"),
                Arguments.of("not yet valid when integrated", at(SigstoreWorld.NOW.minusSeconds(1)), "was not valid"),
                Arguments.of(
                        "another log's key",
                        WORLD.bundle(WORLD.certificate(), other.log, SigstoreWorld.NOW),
                        "no dated log"),
                Arguments.of("no SCT", by(SigstoreWorld.leaf(), WORLD, WORLD, false), "No valid SCTs"),
                Arguments.of("SCT of another log", by(SigstoreWorld.leaf(), WORLD, other, true), "No valid SCTs"),
                Arguments.of(
                        "another authority",
                        by(SigstoreWorld.leaf(), other, WORLD, true),
                        "not vouched for by the trusted root"),
                Arguments.of("certificate for servers", by(serverLeaf(), WORLD, WORLD, true), "not for code signing"),
                Arguments.of("timestamp after expiry", WORLD.stamped(LATE), "was not valid at 2026-01-15T12:11:00Z"),
                Arguments.of(
                        "statement about another artifact",
                        WORLD.attested(SigstoreWorld.statement(STATEMENT_1, Digest.of(new byte[1]))),
                        "no subject"),
                Arguments.of(
                        "statement of an unknown type",
                        WORLD.attested(
                                SigstoreWorld.statement("https://in-toto.io/Statement/v2", SigstoreWorld.DIGEST)),
                        "Statement/v2 are not known"),
                Arguments.of(
                        "statement without type", WORLD.attested(statement.replace("_type", "type")), "has no _type"),
                Arguments.of(
                        "stamped by an unknown authority",
                        stampedBy(expired, SigstoreWorld.NOW),
                        "RFC 3161 timestamp is not valid"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("madeWrong")
    void shouldSayWhyWhenABundleIsMadeWrong(String name, JsonObject bundle, String reason) {
        BundleAnswer answer = WORLD.verify(bundle);

        assertRefused(answer, reason);
    }

    static Stream<Arguments> tampered() {
        return Stream.of(
                tampering(
                        "proof hash flipped",
                        bundle -> flip(proof(bundle).getAsJsonArray("hashes"), 0),
                        "does not lead to its root"),
                tampering(
                        "proof hash left out",
                        bundle -> proof(bundle).getAsJsonArray("hashes").remove(1),
                        "too short"),
                tampering(
                        "proof of another index",
                        bundle -> proof(bundle).addProperty("logIndex", "3"),
                        "index 3 in a tree of 3"),
                tampering(
                        "negative index",
                        bundle -> SigstoreWorld.entry(bundle).addProperty("logIndex", "-1"),
                        "negative index"),
                tampering(
                        "index beyond 64 bits",
                        bundle -> SigstoreWorld.entry(bundle).addProperty("logIndex", "9223372036854775808"),
                        "cannot be read"),
                tampering(
                        "tree size changed", bundle -> proof(bundle).addProperty("treeSize", "4"), "another tree size"),
                tampering(
                        "checkpoint root changed",
                        bundle -> checkpoint(bundle, text -> text.replaceFirst("\n3\n.", "\n3\n_")),
                        "checkpoint's root"),
                tampering(
                        "checkpoint signed text changed",
                        bundle -> checkpoint(bundle, text -> text.replaceFirst("\n\n", "\nmore\n\n")),
                        "no valid signature of the log"),
                tampering(
                        "checkpoint of another origin",
                        bundle -> checkpoint(bundle, text -> text.replace(WorldLog.HOST, "log.other.test")),
                        "no valid signature of the log"),
                tampering(
                        "checkpoint without signature",
                        bundle -> checkpoint(bundle, text -> text.substring(0, text.indexOf('\u2014'))),
                        "has 0 signatures"),
                tampering("no checkpoint", bundle -> proof(bundle).remove("checkpoint"), "no signed part"),
                tampering(
                        "no proof",
                        bundle -> SigstoreWorld.entry(bundle).remove("inclusionProof"),
                        "no inclusion proof"),
                tampering(
                        "promise left out",
                        bundle -> SigstoreWorld.entry(bundle).remove("inclusionPromise"),
                        "vouches for the time"),
                tampering(
                        "integrated time changed",
                        bundle -> SigstoreWorld.entry(bundle)
                                .addProperty("integratedTime", Long.toString(SigstoreWorld.NOW.getEpochSecond() + 61)),
                        "signed entry timestamp"),
                tampering(
                        "kind changed",
                        bundle -> SigstoreWorld.entry(bundle)
                                .getAsJsonObject("kindVersion")
                                .addProperty("kind", "dsse"),
                        "calls the log entry dsse"),
                tampering(
                        "body exchanged",
                        bundle -> SigstoreWorld.entry(bundle)
                                .add(
                                        "canonicalizedBody",
                                        SigstoreWorld.entry(WORLD.bundle()).get("canonicalizedBody")),
                        "signed entry timestamp"),
                tampering(
                        "signature of another bundle",
                        bundle -> bundle.add("messageSignature", WORLD.bundle().get("messageSignature")),
                        "about another signature"),
                tampering(
                        "message digest changed",
                        bundle -> bundle.getAsJsonObject("messageSignature")
                                .getAsJsonObject("messageDigest")
                                .addProperty("digest", WorldKeys.base64(new byte[32])),
                        "for another artifact"),
                tampering(
                        "no log entry",
                        bundle -> SigstoreWorld.material(bundle).add("tlogEntries", new JsonArray()),
                        "no transparency log entry"),
                tampering(
                        "second log entry is bad",
                        bundle -> SigstoreWorld.material(bundle)
                                .getAsJsonArray("tlogEntries")
                                .add(SigstoreWorld.entry(WORLD.managed())),
                        "about another signature"),
                tampering(
                        "unknown media type",
                        bundle -> bundle.addProperty("mediaType", "application/json"),
                        "are not known"),
                tampering(
                        "no content",
                        bundle -> bundle.remove("messageSignature"),
                        "neither message signature nor DSSE"),
                tampering(
                        "certificate is rubbish",
                        bundle -> SigstoreWorld.material(bundle)
                                .getAsJsonObject("certificate")
                                .addProperty("rawBytes", "AAAA"),
                        "certificate of the bundle cannot be read"),
                tampering(
                        "timestamp is rubbish",
                        bundle -> SigstoreWorld.stamp(bundle, new byte[] {1, 2, 3}),
                        "RFC 3161 timestamp"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampered")
    void shouldSayWhyWhenAGoodBundleIsTamperedWith(String name, Consumer<JsonObject> tampering, String reason) {
        JsonObject bundle = WORLD.bundle();
        tampering.accept(bundle);

        BundleAnswer answer = WORLD.verify(bundle);

        assertRefused(answer, reason);
    }

    static Stream<Arguments> otherRoots() {
        return Stream.of(
                rooting(
                        "log key expired before",
                        root -> window(root, "tlogs").addProperty("end", "2026-01-15T12:00:59Z"),
                        "was not valid at"),
                rooting(
                        "log key began later",
                        root -> window(root, "tlogs").addProperty("start", "2026-01-15T12:01:01Z"),
                        "was not valid at"),
                rooting("log key without start", root -> window(root, "tlogs").remove("start"), "no dated log"),
                rooting(
                        "certificate log without start",
                        root -> window(root, "ctlogs").remove("start"),
                        "No ct logs"),
                rooting(
                        "certificate log expired before",
                        root -> window(root, "ctlogs").addProperty("end", "2026-01-15T11:59:59Z"),
                        "No valid SCTs"),
                rooting(
                        "authority expired before",
                        root -> root.getAsJsonArray("certificateAuthorities")
                                .get(0)
                                .getAsJsonObject()
                                .getAsJsonObject("validFor")
                                .addProperty("end", "2026-01-15T11:59:59Z"),
                        "No valid Certificate Authorities"),
                rooting(
                        "log of another host",
                        root -> root.getAsJsonArray("tlogs")
                                .get(0)
                                .getAsJsonObject()
                                .addProperty("baseUrl", "https://log.other.test"),
                        "no valid signature of the log"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherRoots")
    void shouldSayWhyWhenTheTrustedRootDoesNotCoverTheBundle(String name, Consumer<JsonObject> change, String reason) {
        JsonObject root = WORLD.trustedRoot();
        change.accept(root);

        BundleAnswer answer = SigstoreWorld.verify(WORLD.bundle(), root);

        assertRefused(answer, reason);
    }

    @Test
    void shouldAcceptWhenTheLogKeyEndsAtTheIntegratedSecond() {
        JsonObject root = WORLD.trustedRoot();
        window(root, "tlogs").addProperty("end", "2026-01-15T12:01:00Z");

        BundleAnswer answer = SigstoreWorld.verify(WORLD.bundle(), root);

        assertThat(answer.intact().isHeld()).isTrue();
    }

    @Test
    void shouldAcceptWhenAnotherAuthorityBearsTheSameName() {
        JsonObject root = WORLD.trustedRoot();
        JsonArray authorities = new SigstoreWorld().trustedRoot().getAsJsonArray("certificateAuthorities");
        authorities.addAll(root.getAsJsonArray("certificateAuthorities"));
        root.add("certificateAuthorities", authorities);

        BundleAnswer answer = SigstoreWorld.verify(WORLD.bundle(), root);

        assertThat(answer.intact().isHeld()).as(answer.intact().reason()).isTrue();
    }

    @Test
    void shouldRefuseWhenOneOfTwoTimestampsIsAfterExpiry() {
        JsonObject bundle = WORLD.stamped(SigstoreWorld.NOW.plusSeconds(60));
        byte[] signature = Base64.getDecoder()
                .decode(bundle.getAsJsonObject("messageSignature")
                        .get("signature")
                        .getAsString());
        SigstoreWorld.stamp(
                bundle,
                WORLD.stamper.stamp(signature, SigstoreWorld.NOW.plusSeconds(60)),
                WORLD.stamper.stamp(signature, LATE));

        BundleAnswer answer = WORLD.verify(bundle);

        assertRefused(answer, "was not valid at 2026-01-15T12:11:00Z");
    }

    @Test
    void shouldRefuseWhenNoTimestampVouchesForARekor2Entry() {
        JsonObject bundle = WORLD.stamped(SigstoreWorld.NOW);
        SigstoreWorld.material(bundle).remove("timestampVerificationData");

        BundleAnswer answer = WORLD.verify(bundle);

        assertRefused(answer, "vouches for the time");
    }

    @Test
    void shouldRefuseWhenTheArtifactIsAnother() {
        BundleAnswer answer = SigstoreWorld.verifier(WORLD.trustedRoot())
                .verify(SigstoreWorld.bytes(WORLD.bundle()), Digest.of(new byte[] {1}));

        assertRefused(answer, "for another artifact");
    }

    @Test
    void shouldRefuseWhenOnlyTheSignatureTellsThatTheArtifactIsAnother() {
        JsonObject bundle = WORLD.bundle();
        bundle.getAsJsonObject("messageSignature").remove("messageDigest");

        BundleAnswer answer = SigstoreWorld.verifier(WORLD.trustedRoot())
                .verify(SigstoreWorld.bytes(bundle), Digest.of(new byte[] {1}));

        assertRefused(answer, "does not fit the artifact");
    }

    @Test
    void shouldNameTheKeyWhenAManagedKeySigned() {
        BundleAnswer answer = managed(WORLD.managed(), WORLD.keyPem());

        assertThat(answer.intact().isHeld()).as(answer.intact().reason()).isTrue();
        assertThat(answer.signer())
                .hasValueSatisfying(signer -> assertThat(signer).isInstanceOf(Signer.Key.class));
    }

    @Test
    void shouldAcceptWhenALogIsNamedWithItsPort() {
        String name = WorldLog.HOST + ":8443";
        JsonObject root = WORLD.trustedRoot();
        root.getAsJsonArray("tlogs").get(0).getAsJsonObject().addProperty("baseUrl", "https://" + name);
        JsonObject bundle = WORLD.managed(new WorldLog(WORLD.logKey, name, name + " - 42"));

        BundleAnswer answer =
                SigstoreWorld.verifier(root).verify(SigstoreWorld.bytes(bundle), SigstoreWorld.DIGEST, WORLD.keyPem());

        assertThat(answer.intact().isHeld()).as(answer.intact().reason()).isTrue();
    }

    @Test
    void shouldAcceptAManagedKeyWhenNobodyVouchesForTheTime() {
        JsonObject bundle = WORLD.managed();
        SigstoreWorld.entry(bundle).remove("inclusionPromise");

        BundleAnswer answer = managed(bundle, WORLD.keyPem());

        assertThat(answer.intact().isHeld()).as(answer.intact().reason()).isTrue();
        assertThat(answer.signedAt()).isEmpty();
    }

    @Test
    void shouldRefuseAManagedKeyWhenTheLogKeyEndsAndNobodyVouchesForTheTime() {
        JsonObject root = WORLD.trustedRoot();
        window(root, "tlogs").addProperty("end", "2030-01-01T00:00:00Z");
        JsonObject bundle = WORLD.managed();
        SigstoreWorld.entry(bundle).remove("inclusionPromise");

        BundleAnswer answer =
                SigstoreWorld.verifier(root).verify(SigstoreWorld.bytes(bundle), SigstoreWorld.DIGEST, WORLD.keyPem());

        assertRefused(answer, "a time nobody vouches for");
    }

    @Test
    void shouldPassOverWitnessesWhenTheySignBeforeTheLog() {
        JsonObject bundle = WORLD.bundle();
        checkpoint(bundle, text -> text.replaceFirst("\n\n", "\n\n\u2014 witness.test AAAAAAAAAAAA\n"));

        BundleAnswer answer = WORLD.verify(bundle);

        assertThat(answer.intact().isHeld()).as(answer.intact().reason()).isTrue();
    }

    @Test
    void shouldRefuseWhenTheLogSignsForAnotherOrigin() {
        WorldLog stranger = new WorldLog(WORLD.logKey, WorldLog.HOST, "log.other.test");

        BundleAnswer answer = managed(WORLD.managed(stranger), WORLD.keyPem());

        assertRefused(answer, "no valid signature of the log");
    }

    @Test
    void shouldRefuseWhenOnlySigstoreJavaObjects() {
        JsonObject bundle = WORLD.bundle();
        String body = new String(
                Base64.getDecoder()
                        .decode(SigstoreWorld.entry(bundle)
                                .get("canonicalizedBody")
                                .getAsString()),
                StandardCharsets.UTF_8);
        JsonArray entries = new JsonArray();
        entries.add(WORLD.log.promised(
                "hashedrekord", "0.0.1", body.replace("\"spec\"", "\"more\":1,\"spec\""), SigstoreWorld.NOW));
        SigstoreWorld.material(bundle).add("tlogEntries", entries);

        BundleAnswer answer = WORLD.verify(bundle);

        assertRefused(answer, "sigstore-java refuses the bundle");
    }

    @Test
    void shouldNameNobodyElseWhenAnyByteIsChanged() {
        byte[] good = SigstoreWorld.bytes(WORLD.bundle());
        BundleVerifier verifier = SigstoreWorld.verifier(WORLD.trustedRoot());
        Random random = new Random(20261121);

        for (int i = 0; i < 500; i++) {
            byte[] bytes = good.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            BundleAnswer answer = verifier.verify(bytes, SigstoreWorld.DIGEST);

            assertThat(answer.signer().isPresent()).isEqualTo(answer.intact().isHeld());
            assertThat(answer.signer().orElse(SIGNER)).isEqualTo(SIGNER);
        }
    }

    static Stream<String> bombs() {
        return Stream.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"mediaType\":\"" + "x".repeat(BundleText.MAX_BYTES) + "\"}",
                "{\"verificationMaterial\":{\"tlogEntries\":[{\"logIndex\":" + "9".repeat(100_000) + "}]}}",
                "{\"verificationMaterial\":{\"tlogEntries\":[{\"logIndex\":\"" + "9".repeat(100_000) + "\"}]}}",
                "{\"verificationMaterial\":{\"tlogEntries\":[" + "{},".repeat(100_000) + "{}]}}");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void shouldRefuseWhenTheBundleIsABomb(String bomb) {
        BundleVerifier verifier = SigstoreWorld.verifier(WORLD.trustedRoot());

        BundleAnswer answer = verifier.verify(bomb.getBytes(StandardCharsets.UTF_8), SigstoreWorld.DIGEST);

        assertRefused(answer, "");
    }

    @Test
    void shouldRefuseWhenAKeyStandsTwice() {
        String bundle = WORLD.bundle().toString();
        String twice = bundle.replaceFirst("\\{", "{\"mediaType\":\"application/json\",");

        BundleAnswer answer = SigstoreWorld.verifier(WORLD.trustedRoot())
                .verify(twice.getBytes(StandardCharsets.UTF_8), SigstoreWorld.DIGEST);

        assertRefused(answer, "the key mediaType twice");
    }

    @Test
    void shouldRefuseWhenAnotherManagedKeyIsExpected() {
        BundleAnswer answer = managed(WORLD.managed(), new SigstoreWorld().keyPem());

        assertRefused(answer, "does not fit the artifact and the key");
    }

    @Test
    void shouldRefuseWhenAKeyIsExpectedAndACertificateSigned() {
        BundleAnswer answer = managed(WORLD.bundle(), WORLD.keyPem());

        assertRefused(answer, "carries a certificate");
    }

    @Test
    void shouldRefuseWhenACertificateIsExpectedAndAKeySigned() {
        BundleAnswer answer = WORLD.verify(WORLD.managed());

        assertRefused(answer, "signed with a managed key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "\"x\"", "{\"mediaType\":5}", "\u0000"})
    void shouldRefuseWhenTheBundleIsNoBundle(String text) {
        BundleAnswer answer = SigstoreWorld.verifier(WORLD.trustedRoot())
                .verify(text.getBytes(StandardCharsets.UTF_8), SigstoreWorld.DIGEST);

        assertRefused(answer, "");
    }

    private static BundleAnswer managed(JsonObject bundle, String pem) {
        return SigstoreWorld.verifier(WORLD.trustedRoot())
                .verify(SigstoreWorld.bytes(bundle), SigstoreWorld.DIGEST, pem);
    }

    private static void assertRefused(BundleAnswer answer, String reason) {
        assertThat(answer.intact().outcome()).isEqualTo(Check.Outcome.FAILS);
        assertThat(answer.intact().reason()).isNotEmpty().contains(reason);
        assertThat(answer.signer()).isEqualTo(Optional.empty());
    }

    private static Arguments tampering(String name, Consumer<JsonObject> tampering, String reason) {
        return Arguments.of(name, tampering, reason);
    }

    private static Arguments rooting(String name, Consumer<JsonObject> change, String reason) {
        return Arguments.of(name, change, reason);
    }

    private static JsonObject at(Instant integrated) {
        return WORLD.bundle(WORLD.certificate(), WORLD.log, integrated);
    }

    private static JsonObject by(
            WorldAuthority.Leaf leaf, SigstoreWorld authority, SigstoreWorld certificateLog, boolean withSct) {
        var certificate =
                authority.authority.issue(leaf, WORLD.signing.getPublic(), certificateLog.certificateLog, withSct);
        return WORLD.bundle(certificate, WORLD.log, SigstoreWorld.NOW.plusSeconds(60));
    }

    private static WorldAuthority.Leaf serverLeaf() {
        WorldAuthority.Leaf leaf = SigstoreWorld.leaf();
        return new WorldAuthority.Leaf(
                leaf.identity(), leaf.issuer(), leaf.notBefore(), leaf.life(), KeyPurposeId.id_kp_serverAuth);
    }

    private static JsonObject stampedBy(WorldStamper stamper, Instant at) {
        JsonObject bundle = WORLD.stamped(at);
        byte[] signature = Base64.getDecoder()
                .decode(bundle.getAsJsonObject("messageSignature")
                        .get("signature")
                        .getAsString());
        SigstoreWorld.stamp(bundle, stamper.stamp(signature, WorldAuthority.BORN.plusSeconds(60)));
        return bundle;
    }

    private static JsonObject proof(JsonObject bundle) {
        return SigstoreWorld.entry(bundle).getAsJsonObject("inclusionProof");
    }

    private static JsonObject window(JsonObject root, String logs) {
        return root.getAsJsonArray(logs)
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("publicKey")
                .getAsJsonObject("validFor");
    }

    private static void checkpoint(JsonObject bundle, Function<String, String> change) {
        JsonObject checkpoint = proof(bundle).getAsJsonObject("checkpoint");
        checkpoint.addProperty(
                "envelope", change.apply(checkpoint.get("envelope").getAsString()));
    }

    private static void flip(JsonArray hashes, int at) {
        byte[] hash = Base64.getDecoder().decode(hashes.get(at).getAsString());
        hash[0] ^= 1;
        hashes.set(at, new JsonPrimitive(WorldKeys.base64(hash)));
    }
}
