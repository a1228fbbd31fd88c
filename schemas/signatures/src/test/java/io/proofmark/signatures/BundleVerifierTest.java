package io.proofmark.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

        WorldEdits.assertRefused(answer, reason);
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

        WorldEdits.assertRefused(answer, "was not valid at 2026-01-15T12:11:00Z");
    }

    @Test
    void shouldRefuseWhenNoTimestampVouchesForARekor2Entry() {
        JsonObject bundle = WORLD.stamped(SigstoreWorld.NOW);
        SigstoreWorld.material(bundle).remove("timestampVerificationData");

        BundleAnswer answer = WORLD.verify(bundle);

        WorldEdits.assertRefused(answer, "vouches for the time");
    }

    @Test
    void shouldRefuseWhenTheArtifactIsAnother() {
        BundleAnswer answer = SigstoreWorld.verifier(WORLD.trustedRoot())
                .verify(SigstoreWorld.bytes(WORLD.bundle()), Digest.of(new byte[] {1}));

        WorldEdits.assertRefused(answer, "for another artifact");
    }

    @Test
    void shouldRefuseWhenOnlyTheSignatureTellsThatTheArtifactIsAnother() {
        JsonObject bundle = WORLD.bundle();
        bundle.getAsJsonObject("messageSignature").remove("messageDigest");

        BundleAnswer answer = SigstoreWorld.verifier(WORLD.trustedRoot())
                .verify(SigstoreWorld.bytes(bundle), Digest.of(new byte[] {1}));

        WorldEdits.assertRefused(answer, "does not fit the artifact");
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
}
