package io.proofmark.canonical.json;

import java.util.List;
import java.util.Map;

/** A JSON value as Python's reader sees it: integers and floats are two kinds, integers have any size. */
public sealed interface JsonValue {

    /** Members in the order of the document; each key once. */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {}

    record JsonArray(List<JsonValue> items) implements JsonValue {}

    record JsonString(String text) implements JsonValue {}

    /** @param digits as Python writes them: no needless zero, no {@code -0} */
    record JsonInteger(String digits) implements JsonValue {}

    /** @param value finite */
    record JsonFloat(double value) implements JsonValue {}

    record JsonBoolean(boolean value) implements JsonValue {}

    enum JsonNull implements JsonValue {
        NULL
    }
}
