package io.proofmark.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTamperingTest {

    private static final SigstoreWorld WORLD = new SigstoreWorld();
    private static final Signer SIGNER = new Signer.Identity(SigstoreWorld.IDENTITY, SigstoreWorld.ISSUER);

    static Stream<Arguments> tampered() {
        return Stream.of(
                tampering(
                        "proof hash flipped",
                        bundle -> WorldEdits.flip(WorldEdits.proof(bundle).getAsJsonArray("hashes"), 0),
                        "does not lead to its root"),
                tampering(
                        "proof hash left out",
                        bundle -> WorldEdits.proof(bundle)
                                .getAsJsonArray("hashes")
                                .remove(1),
                        "too short"),
                tampering(
                        "proof of another index",
                        bundle -> WorldEdits.proof(bundle).addProperty("logIndex", "3"),
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
                        "tree size changed",
                        bundle -> WorldEdits.proof(bundle).addProperty("treeSize", "4"),
                        "another tree size"),
                tampering(
                        "checkpoint root changed",
                        bundle -> WorldEdits.checkpoint(bundle, text -> text.replaceFirst("\n3\n.", "\n3\n_")),
                        "checkpoint's root"),
                tampering(
                        "checkpoint signed text changed",
                        bundle -> WorldEdits.checkpoint(bundle, text -> text.replaceFirst("\n\n", "\nmore\n\n")),
                        "no valid signature of the log"),
                tampering(
                        "checkpoint of another origin",
                        bundle -> WorldEdits.checkpoint(bundle, text -> text.replace(WorldLog.HOST, "log.other.test")),
                        "no valid signature of the log"),
                tampering(
                        "checkpoint without signature",
                        bundle -> WorldEdits.checkpoint(bundle, text -> text.substring(0, text.indexOf('\u2014'))),
                        "has 0 signatures"),
                tampering("no checkpoint", bundle -> WorldEdits.proof(bundle).remove("checkpoint"), "no signed part"),
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

        WorldEdits.assertRefused(answer, reason);
    }

    @Test
    void shouldPassOverWitnessesWhenTheySignBeforeTheLog() {
        JsonObject bundle = WORLD.bundle();
        WorldEdits.checkpoint(bundle, text -> text.replaceFirst("\n\n", "\n\n\u2014 witness.test AAAAAAAAAAAA\n"));

        BundleAnswer answer = WORLD.verify(bundle);

        assertThat(answer.intact().isHeld()).as(answer.intact().reason()).isTrue();
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

        WorldEdits.assertRefused(answer, "sigstore-java refuses the bundle");
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

        WorldEdits.assertRefused(answer, "");
    }

    @Test
    void shouldRefuseWhenAKeyStandsTwice() {
        String bundle = WORLD.bundle().toString();
        String twice = bundle.replaceFirst("\\{", "{\"mediaType\":\"application/json\",");

        BundleAnswer answer = SigstoreWorld.verifier(WORLD.trustedRoot())
                .verify(twice.getBytes(StandardCharsets.UTF_8), SigstoreWorld.DIGEST);

        WorldEdits.assertRefused(answer, "the key mediaType twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "\"x\"", "{\"mediaType\":5}", "\u0000"})
    void shouldRefuseWhenTheBundleIsNoBundle(String text) {
        BundleAnswer answer = SigstoreWorld.verifier(WORLD.trustedRoot())
                .verify(text.getBytes(StandardCharsets.UTF_8), SigstoreWorld.DIGEST);

        WorldEdits.assertRefused(answer, "");
    }

    private static Arguments tampering(String name, Consumer<JsonObject> tampering, String reason) {
        return Arguments.of(name, tampering, reason);
    }
}
