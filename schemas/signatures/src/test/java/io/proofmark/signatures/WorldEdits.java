package io.proofmark.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/** What tests change in a good bundle or root, and what they expect of a refusal. */
final class WorldEdits {

    private WorldEdits() {}

    static JsonObject proof(JsonObject bundle) {
        return SigstoreWorld.entry(bundle).getAsJsonObject("inclusionProof");
    }

    static JsonObject window(JsonObject root, String logs) {
        return root.getAsJsonArray(logs)
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("publicKey")
                .getAsJsonObject("validFor");
    }

    static void checkpoint(JsonObject bundle, Function<String, String> change) {
        JsonObject checkpoint = proof(bundle).getAsJsonObject("checkpoint");
        checkpoint.addProperty(
                "envelope", change.apply(checkpoint.get("envelope").getAsString()));
    }

    static void flip(JsonArray hashes, int at) {
        byte[] hash = Base64.getDecoder().decode(hashes.get(at).getAsString());
        hash[0] ^= 1;
        hashes.set(at, new JsonPrimitive(WorldKeys.base64(hash)));
    }

    static void assertRefused(BundleAnswer answer, String reason) {
        assertThat(answer.intact().outcome()).isEqualTo(Check.Outcome.FAILS);
        assertThat(answer.intact().reason()).isNotEmpty().contains(reason);
        assertThat(answer.signer()).isEqualTo(Optional.empty());
    }
}
