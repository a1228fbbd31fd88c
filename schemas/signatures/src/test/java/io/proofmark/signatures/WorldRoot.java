package io.proofmark.signatures;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** The trusted root of a test's own world. */
final class WorldRoot {

    private WorldRoot() {}

    static JsonObject of(SigstoreWorld world) {
        JsonObject root = new JsonObject();
        root.addProperty("mediaType", "application/vnd.dev.sigstore.trustedroot+json;version=0.1");
        root.add("tlogs", WorldJson.list(logOf("https://" + WorldLog.HOST, world.logKey.getPublic())));
        root.add(
                "ctlogs",
                WorldJson.list(logOf("https://certificates.proofmark.test", world.certificateLog.getPublic())));
        root.add("certificateAuthorities", WorldJson.list(authorityOf(List.of(world.authority.root))));
        root.add(
                "timestampAuthorities",
                WorldJson.list(authorityOf(List.of(world.stamper.certificate, world.stamper.authority.root))));
        return root;
    }

    private static JsonObject logOf(String url, PublicKey key) {
        JsonObject id = new JsonObject();
        id.addProperty("keyId", WorldKeys.base64(WorldKeys.id(key)));
        JsonObject publicKey = WorldJson.raw(key.getEncoded());
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
        certificates.forEach(certificate -> list.add(WorldJson.raw(SigstoreWorld.encoded(certificate))));
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
}
