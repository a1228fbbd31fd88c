package io.proofmark.signatures;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        String body = hashedRekord1(digest, signature, WorldKeys.pem("CERTIFICATE", encoded(certificate)));
        JsonObject bundle = bundle(into.promised("hashedrekord", "0.0.1", body, integrated));
        material(bundle).add("certificate", raw(encoded(certificate)));
        bundle.add("messageSignature", message(digest, signature));
        return bundle;
    }

    /** A good bundle of Rekor v2: no integrated time, but a timestamp. */
    JsonObject stamped(Instant at) {
        byte[] signature = WorldKeys.sign(signing, ARTIFACT);
        byte[] certificate = encoded(certificate());
        JsonObject bundle = bundle(log.proven(
                "hashedrekord", "0.0.2", hashedRekord2(DIGEST.bytes(), signature, "x509Certificate", certificate)));
        material(bundle).add("certificate", raw(certificate));
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
                "hashedrekord", "0.0.1", hashedRekord1(DIGEST, signature, keyPem()), NOW.plusSeconds(60)));
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
                hashedRekord2(WorldKeys.sha256(encoded), signature, "x509Certificate", certificate)));
        material(bundle).add("certificate", raw(certificate));
        stamp(bundle, stamper.stamp(signature, NOW.plusSeconds(60)));
        bundle.add("dsseEnvelope", envelope(payload, signature));
        return bundle;
    }

    /** An attestation in a {@code dsse 0.0.1} or {@code intoto 0.0.2} entry of Rekor v1. */
    JsonObject attestedV1(String statement, String kind) {
        byte[] payload = statement.getBytes(StandardCharsets.UTF_8);
        byte[] signature = WorldKeys.sign(signing, preAuthenticated(payload));
        byte[] certificate = encoded(certificate());
        String verifier = base64(WorldKeys.pem("CERTIFICATE", certificate));
        String hash =
                "{\"algorithm\":\"sha256\",\"value\":\"" + Digest.of(payload).hex() + "\"}";
        String sig = WorldKeys.base64(signature);
        String spec = kind.equals("dsse")
                ? "{\"payloadHash\":" + hash + ",\"signatures\":[{\"signature\":\"" + sig + "\",\"verifier\":\""
                        + verifier + "\"}]}"
                : "{\"content\":{\"envelope\":{\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{"
                        + "\"publicKey\":\"" + verifier + "\",\"sig\":\"" + base64(sig) + "\"}]},\"payloadHash\":"
                        + hash + "}}";
        String version = kind.equals("dsse") ? "0.0.1" : "0.0.2";
        JsonObject bundle = bundle(log.promised(kind, version, body(kind, version, spec), NOW.plusSeconds(60)));
        material(bundle).add("certificate", raw(certificate));
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
        JsonObject root = new JsonObject();
        root.addProperty("mediaType", "application/vnd.dev.sigstore.trustedroot+json;version=0.1");
        root.add("tlogs", list(logOf("https://" + WorldLog.HOST, logKey.getPublic())));
        root.add("ctlogs", list(logOf("https://certificates.proofmark.test", certificateLog.getPublic())));
        root.add("certificateAuthorities", list(authorityOf(List.of(authority.root))));
        root.add("timestampAuthorities", list(authorityOf(List.of(stamper.certificate, stamper.authority.root))));
        return root;
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
        material.add("tlogEntries", list(entry));
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
        envelope.add("signatures", list(sig));
        return envelope;
    }

    private static byte[] preAuthenticated(byte[] payload) {
        return ("DSSEv1 28 application/vnd.in-toto+json " + payload.length + " "
                        + new String(payload, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The members stand in the order in which Rekor writes them. */
    private static String hashedRekord1(Digest artifact, byte[] signature, String verifier) {
        return body(
                "hashedrekord",
                "0.0.1",
                "{\"data\":{\"hash\":{\"algorithm\":\"sha256\",\"value\":\"" + artifact.hex()
                        + "\"}},\"signature\":{\"content\":\"" + WorldKeys.base64(signature)
                        + "\",\"publicKey\":{\"content\":\"" + base64(verifier) + "\"}}}");
    }

    private static String hashedRekord2(byte[] digest, byte[] signature, String verifierKind, byte[] verifier) {
        return body(
                "hashedrekord",
                "0.0.2",
                "{\"hashedRekordV002\":{\"data\":{\"algorithm\":\"SHA2_256\",\"digest\":\"" + WorldKeys.base64(digest)
                        + "\"},\"signature\":{\"content\":\"" + WorldKeys.base64(signature)
                        + "\",\"verifier\":{\"keyDetails\":\"PKIX_ECDSA_P256_SHA_256\",\"" + verifierKind
                        + "\":{\"rawBytes\":\"" + WorldKeys.base64(verifier) + "\"}}}}}");
    }

    private static String body(String kind, String version, String spec) {
        return "{\"apiVersion\":\"" + version + "\",\"kind\":\"" + kind + "\",\"spec\":" + spec + "}";
    }

    private static String base64(String text) {
        return WorldKeys.base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject logOf(String url, PublicKey key) {
        JsonObject id = new JsonObject();
        id.addProperty("keyId", WorldKeys.base64(WorldKeys.id(key)));
        JsonObject publicKey = raw(key.getEncoded());
        publicKey.addProperty("keyDetails", "PKIX_ECDSA_P256_SHA_256");
        publicKey.add("validFor", from(WorldAuthority.BORN));
        JsonObject log = new JsonObject();
        log.addProperty("baseUrl", url);
        log.addProperty("hashAlgorithm", "SHA2_256");
        log.add("publicKey", publicKey);
        log.add("logId", id);
        return log;
    }

    private static JsonObject authorityOf(List<X509Certificate> certificates) {
        JsonArray list = new JsonArray();
        certificates.forEach(certificate -> list.add(raw(encoded(certificate))));
        JsonObject chain = new JsonObject();
        chain.add("certificates", list);
        JsonObject authority = new JsonObject();
        authority.add("subject", new JsonObject());
        authority.addProperty("uri", "https://authority.proofmark.test");
        authority.add("certChain", chain);
        authority.add("validFor", from(WorldAuthority.BORN));
        return authority;
    }

    private static JsonObject from(Instant start) {
        JsonObject validFor = new JsonObject();
        validFor.addProperty("start", start.toString());
        return validFor;
    }

    private static JsonObject raw(byte[] bytes) {
        JsonObject raw = new JsonObject();
        raw.addProperty("rawBytes", WorldKeys.base64(bytes));
        return raw;
    }

    private static JsonArray list(JsonObject only) {
        JsonArray list = new JsonArray();
        list.add(only);
        return list;
    }
}
