package io.proofmark.signatures;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** A transparency log of three leaves, of which the middle one is ours. */
final class WorldLog {

    static final String HOST = "log.proofmark.test";
    private static final int INDEX = 1;
    private static final int SIZE = 3;

    private final KeyPair key;
    private final String name;
    private final String origin;

    WorldLog(KeyPair key) {
        this(key, HOST, HOST);
    }

    /** A log that signs under {@code name} checkpoints which begin with {@code origin}. */
    WorldLog(KeyPair key, String name, String origin) {
        this.key = key;
        this.name = name;
        this.origin = origin;
    }

    /** The entry as a bundle carries it, with the promise (SET) of Rekor v1. */
    JsonObject promised(String kind, String version, String body, Instant integrated) {
        JsonObject entry = proven(kind, version, body);
        entry.addProperty("integratedTime", Long.toString(integrated.getEpochSecond()));
        String promise = "{\"body\":\"" + WorldKeys.base64(body.getBytes(StandardCharsets.UTF_8))
                + "\",\"integratedTime\":" + integrated.getEpochSecond() + ",\"logID\":\""
                + HexFormat.of().formatHex(WorldKeys.id(key.getPublic())) + "\",\"logIndex\":" + INDEX + "}";
        JsonObject set = new JsonObject();
        set.addProperty("signedEntryTimestamp", signature(promise));
        entry.add("inclusionPromise", set);
        return entry;
    }

    /** The entry with its proof alone, as Rekor v2 gives it. */
    JsonObject proven(String kind, String version, String body) {
        JsonObject entry = new JsonObject();
        entry.addProperty("logIndex", Integer.toString(INDEX));
        JsonObject id = new JsonObject();
        id.addProperty("keyId", WorldKeys.base64(WorldKeys.id(key.getPublic())));
        entry.add("logId", id);
        JsonObject kindVersion = new JsonObject();
        kindVersion.addProperty("kind", kind);
        kindVersion.addProperty("version", version);
        entry.add("kindVersion", kindVersion);
        entry.add("inclusionProof", proof(body.getBytes(StandardCharsets.UTF_8)));
        entry.addProperty("canonicalizedBody", WorldKeys.base64(body.getBytes(StandardCharsets.UTF_8)));
        return entry;
    }

    private JsonObject proof(byte[] body) {
        byte[] left = leaf("first".getBytes(StandardCharsets.UTF_8));
        byte[] right = leaf("third".getBytes(StandardCharsets.UTF_8));
        byte[] root = node(node(left, leaf(body)), right);
        JsonObject proof = new JsonObject();
        proof.addProperty("logIndex", Integer.toString(INDEX));
        proof.addProperty("treeSize", Integer.toString(SIZE));
        proof.addProperty("rootHash", WorldKeys.base64(root));
        JsonArray path = new JsonArray();
        path.add(WorldKeys.base64(left));
        path.add(WorldKeys.base64(right));
        proof.add("hashes", path);
        JsonObject checkpoint = new JsonObject();
        checkpoint.addProperty("envelope", checkpoint(root));
        proof.add("checkpoint", checkpoint);
        return proof;
    }

    private String checkpoint(byte[] root) {
        String text = origin + "\n" + SIZE + "\n" + WorldKeys.base64(root) + "\n";
        byte[] hint = Arrays.copyOf(WorldKeys.id(key.getPublic()), 4);
        byte[] signature = WorldKeys.sign(key, text.getBytes(StandardCharsets.UTF_8));
        byte[] line = Arrays.copyOf(hint, 4 + signature.length);
        System.arraycopy(signature, 0, line, 4, signature.length);
        return text + "\n\u2014 " + name + " " + WorldKeys.base64(line) + "\n";
    }

    private String signature(String text) {
        return WorldKeys.base64(WorldKeys.sign(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] leaf(byte[] body) {
        return WorldKeys.sha256(new byte[] {0}, body);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return WorldKeys.sha256(new byte[] {1}, left, right);
    }
}
