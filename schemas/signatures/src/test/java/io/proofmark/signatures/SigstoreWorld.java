package io.proofmark.signatures;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * A private Sigstore: authority, certificate log, transparency log, timestamp authority and the trusted root that names
 * them. Everything that it signs is made fresh, so that a test can make exactly one thing wrong.
 */
final class SigstoreWorld {

    static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    static final String IDENTITY = "https://ci.proofmark.test/bench.yml@refs/heads/main";
    static final String ISSUER = "https://tokens.proofmark.test";
    static final byte[] ARTIFACT = "one benchmark result\n".getBytes(StandardCharsets.UTF_8);
    static final Digest DIGEST = Digest.of(ARTIFACT);

    final WorldAuthority authority = new WorldAuthority("ca");
    final KeyPair certificateLog = WorldKeys.fresh();
    final KeyPair logKey = WorldKeys.fresh();
    final KeyPair signing = WorldKeys.fresh();
    final WorldLog log = new WorldLog(logKey);
    final WorldStamper stamper = new WorldStamper(WorldAuthority.BORN, Duration.ofDays(3650));

    static WorldAuthority.Leaf leaf() {
        return new WorldAuthority.Leaf(IDENTITY, ISSUER, NOW, Duration.ofMinutes(10), KeyPurposeId.id_kp_codeSigning);
    }

    X509Certificate certificate() {
        return authority.issue(leaf(), signing.getPublic(), certificateLog, true);
    }

    /** A good bundle: keyless, Rekor v1, integrated one minute after the certificate's start. */
    JsonObject bundle() {
        return bundle(certificate(), log, NOW.plusSeconds(60));
    }

    JsonObject bundle(X509Certificate certificate, WorldLog into, Instant integrated) {
        return bundle(certificate, into, integrated, ARTIFACT);
    }

    JsonObject bundle(X509Certificate certificate, WorldLog into, Instant integrated, byte[] artifact) {
        byte[] signature = WorldKeys.sign(signing, artifact);
        Digest digest = Digest.of(artifact);
        String body = WorldBodies.hashedRekord1(digest, signature, WorldKeys.pem("CERTIFICATE", encoded(certificate)));
        JsonObject bundle = bundle(into.promised("hashedrekord", "0.0.1", body, integrated));
        material(bundle).add("certificate", WorldJson.raw(encoded(certificate)));
        bundle.add("messageSignature", message(digest, signature));
        return bundle;
    }

    /** A good bundle of Rekor v2: no integrated time, but a timestamp. */
    JsonObject stamped(Instant at) {
        byte[] signature = WorldKeys.sign(signing, ARTIFACT);
        byte[] certificate = encoded(certificate());
        JsonObject bundle = bundle(log.proven(
                "hashedrekord",
                "0.0.2",
                WorldBodies.hashedRekord2(DIGEST.bytes(), signature, "x509Certificate", certificate)));
        material(bundle).add("certificate", WorldJson.raw(certificate));
        stamp(bundle, stamper.stamp(signature, at));
        bundle.add("messageSignature", message(DIGEST, signature));
        return bundle;
    }

    /** A good bundle with a managed key, Rekor v1. */
    JsonObject managed() {
        return managed(log);
    }

    JsonObject managed(WorldLog into) {
        byte[] signature = WorldKeys.sign(signing, ARTIFACT);
        JsonObject bundle = bundle(into.promised(
                "hashedrekord", "0.0.1", WorldBodies.hashedRekord1(DIGEST, signature, keyPem()), NOW.plusSeconds(60)));
        material(bundle).add("publicKey", new JsonObject());
        bundle.add("messageSignature", message(DIGEST, signature));
        return bundle;
    }

    /** A good attestation over Rekor v2: DSSE, logged as {@code hashedrekord} of its pre-authentication encoding. */
    JsonObject attested(String statement) {
        byte[] payload = statement.getBytes(StandardCharsets.UTF_8);
        byte[] encoded = preAuthenticated(payload);
        byte[] signature = WorldKeys.sign(signing, encoded);
        byte[] certificate = encoded(certificate());
        JsonObject bundle = bundle(log.proven(
                "hashedrekord",
                "0.0.2",
                WorldBodies.hashedRekord2(WorldKeys.sha256(encoded), signature, "x509Certificate", certificate)));
        material(bundle).add("certificate", WorldJson.raw(certificate));
        stamp(bundle, stamper.stamp(signature, NOW.plusSeconds(60)));
        bundle.add("dsseEnvelope", envelope(payload, signature));
        return bundle;
    }

    /** An attestation in a {@code dsse 0.0.1} or {@code intoto 0.0.2} entry of Rekor v1. */
    JsonObject attestedV1(String statement, String kind) {
        byte[] payload = statement.getBytes(StandardCharsets.UTF_8);
        byte[] signature = WorldKeys.sign(signing, preAuthenticated(payload));
        byte[] certificate = encoded(certificate());
        String verifier = WorldBodies.base64(WorldKeys.pem("CERTIFICATE", certificate));
        String hash =
                "{\"algorithm\":\"sha256\",\"value\":\"" + Digest.of(payload).hex() + "\"}";
        String sig = WorldKeys.base64(signature);
        String spec = kind.equals("dsse")
                ? "{\"payloadHash\":" + hash + ",\"signatures\":[{\"signature\":\"" + sig + "\",\"verifier\":\""
                        + verifier + "\"}]}"
                : "{\"content\":{\"envelope\":{\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{"
                        + "\"publicKey\":\"" + verifier + "\",\"sig\":\"" + WorldBodies.base64(sig)
                        + "\"}]},\"payloadHash\":"
                        + hash + "}}";
        String version = kind.equals("dsse") ? "0.0.1" : "0.0.2";
        JsonObject bundle =
                bundle(log.promised(kind, version, WorldBodies.body(kind, version, spec), NOW.plusSeconds(60)));
        material(bundle).add("certificate", WorldJson.raw(certificate));
        bundle.add("dsseEnvelope", envelope(payload, signature));
        return bundle;
    }

    static String statement(String type, Digest subject) {
        return "{\"_type\":\"" + type + "\",\"subject\":[{\"name\":\"a\",\"digest\":{\"sha256\":\"" + subject.hex()
                + "\"}}],\"predicateType\":\"https://proofmark.test/p\",\"predicate\":{}}";
    }

    String keyPem() {
        return WorldKeys.pem("PUBLIC KEY", signing.getPublic().getEncoded());
    }

    JsonObject trustedRoot() {
        return WorldRoot.of(this);
    }

    BundleAnswer verify(JsonObject bundle) {
        return verify(bundle, trustedRoot());
    }

    static BundleAnswer verify(JsonObject bundle, JsonObject root) {
        return verifier(root).verify(bytes(bundle), DIGEST);
    }

    static BundleVerifier verifier(JsonObject root) {
        return BundleVerifier.under(TrustedRoot.parse(bytes(root)));
    }

    static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static JsonObject entry(JsonObject bundle) {
        return material(bundle).getAsJsonArray("tlogEntries").get(0).getAsJsonObject();
    }

    static JsonObject material(JsonObject bundle) {
        return bundle.getAsJsonObject("verificationMaterial");
    }

    static void stamp(JsonObject bundle, byte[]... responses) {
        JsonArray stamps = new JsonArray();
        for (byte[] response : responses) {
            JsonObject stamp = new JsonObject();
            stamp.addProperty("signedTimestamp", WorldKeys.base64(response));
            stamps.add(stamp);
        }
        JsonObject data = new JsonObject();
        data.add("rfc3161Timestamps", stamps);
        material(bundle).add("timestampVerificationData", data);
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonObject bundle(JsonObject entry) {
        JsonObject material = new JsonObject();
        material.add("tlogEntries", WorldJson.list(entry));
        JsonObject bundle = new JsonObject();
        bundle.addProperty("mediaType", "application/vnd.dev.sigstore.bundle.v0.3+json");
        bundle.add("verificationMaterial", material);
        return bundle;
    }

    private static JsonObject message(Digest artifact, byte[] signature) {
        JsonObject digest = new JsonObject();
        digest.addProperty("algorithm", "SHA2_256");
        digest.addProperty("digest", WorldKeys.base64(artifact.bytes()));
        JsonObject message = new JsonObject();
        message.add("messageDigest", digest);
        message.addProperty("signature", WorldKeys.base64(signature));
        return message;
    }

    private static JsonObject envelope(byte[] payload, byte[] signature) {
        JsonObject sig = new JsonObject();
        sig.addProperty("sig", WorldKeys.base64(signature));
        JsonObject envelope = new JsonObject();
        envelope.addProperty("payload", WorldKeys.base64(payload));
        envelope.addProperty("payloadType", "application/vnd.in-toto+json");
        envelope.add("signatures", WorldJson.list(sig));
        return envelope;
    }

    private static byte[] preAuthenticated(byte[] payload) {
        return ("DSSEv1 28 application/vnd.in-toto+json " + payload.length + " "
                        + new String(payload, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }
}
