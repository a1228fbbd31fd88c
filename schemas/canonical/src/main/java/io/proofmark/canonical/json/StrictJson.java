package io.proofmark.canonical.json;

import com.fasterxml.jackson.core.JsonToken;
import io.proofmark.canonical.json.JsonValue.JsonArray;
import io.proofmark.canonical.json.JsonValue.JsonBoolean;
import io.proofmark.canonical.json.JsonValue.JsonFloat;
import io.proofmark.canonical.json.JsonValue.JsonInteger;
import io.proofmark.canonical.json.JsonValue.JsonNull;
import io.proofmark.canonical.json.JsonValue.JsonObject;
import io.proofmark.canonical.json.JsonValue.JsonString;
import io.proofmark.canonical.json.MalformedJson.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON object from bytes, refusing whatever readers disagree about. Safe for several threads. */
public final class StrictJson {

    private final JsonTokens.Source source;

    public StrictJson(JsonLimits limits) {
        this.source = new JsonTokens.Source(limits);
    }

    /**
     * The object.
     *
     * @throws MalformedJson when the bytes are not UTF-8, begin with a byte order mark, are not one JSON object and
     *     nothing else, hold a key twice, half of a surrogate pair or a number beyond a double, or exceed the limits
     */
    public JsonObject read(byte[] bytes) {
        if (bytes.length > source.limits().maxBytes()) {
            throw new MalformedJson(
                    Reason.LIMIT, "is longer than " + source.limits().maxBytes() + " bytes");
        }
        if (StrictUtf8.startsWithMark(bytes, 0, bytes.length)) {
            throw new MalformedJson(Reason.BYTE_ORDER_MARK, "begins with a byte order mark");
        }
        try (JsonTokens tokens = source.open(StrictUtf8.decode(bytes, 0, bytes.length))) {
            if (tokens.require() != JsonToken.START_OBJECT) {
                throw new MalformedJson(Reason.NOT_AN_OBJECT, "is no object");
            }
            JsonObject object = object(tokens);
            tokens.requireEnd();
            return object;
        }
    }

    private static JsonValue value(JsonTokens tokens, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(tokens);
            case START_ARRAY -> array(tokens);
            case VALUE_STRING -> new JsonString(tokens.text());
            case VALUE_NUMBER_INT -> new JsonInteger(integer(tokens.number()));
            case VALUE_NUMBER_FLOAT -> new JsonFloat(finite(tokens.number()));
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> JsonNull.NULL;
            default -> throw new MalformedJson(Reason.SYNTAX, "is not JSON: no value where one has to be");
        };
    }

    private static JsonObject object(JsonTokens tokens) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (tokens.require() == JsonToken.FIELD_NAME) {
            String key = tokens.text();
            members.put(key, value(tokens, tokens.require()));
        }
        return new JsonObject(members);
    }

    private static JsonArray array(JsonTokens tokens) {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = tokens.require(); token != JsonToken.END_ARRAY; token = tokens.require()) {
            tokens.countItem();
            items.add(value(tokens, token));
        }
        return new JsonArray(items);
    }

    private static String integer(String written) {
        return written.equals("-0") ? "0" : written;
    }

    private static double finite(String written) {
        double value = Double.parseDouble(written);
        if (Double.isInfinite(value)) {
            throw new MalformedJson(Reason.NUMBER_RANGE, "has a number beyond every double");
        }
        return value;
    }
}
