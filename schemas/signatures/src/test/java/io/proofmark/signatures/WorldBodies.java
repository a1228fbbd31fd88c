package io.proofmark.signatures;

import java.nio.charset.StandardCharsets;

/** Bodies of log entries, byte for byte as Rekor writes them. */
final class WorldBodies {

    private WorldBodies() {}

    /** The members stand in the order in which Rekor writes them. */
    static String hashedRekord1(Digest artifact, byte[] signature, String verifier) {
        return body(
                "hashedrekord",
                "0.0.1",
                "{\"data\":{\"hash\":{\"algorithm\":\"sha256\",\"value\":\"" + artifact.hex()
                        + "\"}},\"signature\":{\"content\":\"" + WorldKeys.base64(signature)
                        + "\",\"publicKey\":{\"content\":\"" + base64(verifier) + "\"}}}");
    }

    static String hashedRekord2(byte[] digest, byte[] signature, String verifierKind, byte[] verifier) {
        return body(
                "hashedrekord",
                "0.0.2",
                "{\"hashedRekordV002\":{\"data\":{\"algorithm\":\"SHA2_256\",\"digest\":\"" + WorldKeys.base64(digest)
                        + "\"},\"signature\":{\"content\":\"" + WorldKeys.base64(signature)
                        + "\",\"verifier\":{\"keyDetails\":\"PKIX_ECDSA_P256_SHA_256\",\"" + verifierKind
                        + "\":{\"rawBytes\":\"" + WorldKeys.base64(verifier) + "\"}}}}}");
    }

    static String body(String kind, String version, String spec) {
        return "{\"apiVersion\":\"" + version + "\",\"kind\":\"" + kind + "\",\"spec\":" + spec + "}";
    }

    static String base64(String text) {
        return WorldKeys.base64(text.getBytes(StandardCharsets.UTF_8));
    }
}
