package io.proofmark.signatures;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Shapes that bundles and trusted roots share. */
final class WorldJson {

    private WorldJson() {}

    static JsonObject raw(byte[] bytes) {
        JsonObject raw = new JsonObject();
        raw.addProperty("rawBytes", WorldKeys.base64(bytes));
        return raw;
    }

    static JsonArray list(JsonObject only) {
        JsonArray list = new JsonArray();
        list.add(only);
        return list;
    }
}
