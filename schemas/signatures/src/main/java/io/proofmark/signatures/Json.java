package io.proofmark.signatures;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** One place in a JSON text; a missing or differently shaped place is refused by its name. */
record Json(JsonElement element, String where) {

    static Json parse(byte[] text, String name) throws Refused {
        JsonReader reader = new JsonReader(new StringReader(new String(text, StandardCharsets.UTF_8)));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = JsonParser.parseReader(reader);
            Refused.unless(reader.peek() == JsonToken.END_DOCUMENT, name + " has more than one JSON value");
            return new Json(element, name);
        } catch (JsonParseException | IOException e) {
            throw new Refused(name + " is not JSON", e);
        }
    }

    Json at(String... keys) throws Refused {
        Json here = this;
        for (String key : keys) {
            here = here.member(key);
        }
        return here;
    }

    boolean has(String key) {
        return element instanceof JsonObject object && object.has(key);
    }

    List<Json> items() throws Refused {
        if (!(element instanceof JsonArray array)) {
            throw new Refused(where + " is not a list");
        }
        return array.asList().stream().map(item -> new Json(item, where + "[]")).toList();
    }

    Json onlyItem() throws Refused {
        List<Json> items = items();
        Refused.unless(items.size() == 1, where + " has " + items.size() + " entries, not one");
        return items.getFirst();
    }

    String text() throws Refused {
        Refused.unless(element.isJsonPrimitive() && element.getAsJsonPrimitive().isString(), where + " is not a text");
        return element.getAsString();
    }

    /** A text of more than white space. */
    String filledText() throws Refused {
        String text = text();
        Refused.unless(!text.isBlank(), where + " is empty");
        return text;
    }

    /** Refuses what is no object, and members of any other name. */
    void nothingBut(String... names) throws Refused {
        if (!(element instanceof JsonObject object)) {
            throw new Refused(where + " is not an object");
        }
        for (String name : object.keySet()) {
            Refused.unless(List.of(names).contains(name), where + " may not have a " + name);
        }
    }

    ByteString base64() throws Refused {
        try {
            return ByteString.copyFrom(Base64.getDecoder().decode(text()));
        } catch (IllegalArgumentException e) {
            throw new Refused(where + " is not base64", e);
        }
    }

    private Json member(String key) throws Refused {
        if (!(element instanceof JsonObject object) || !object.has(key)) {
            throw new Refused(where + " has no " + key);
        }
        return new Json(object.get(key), where + "." + key);
    }
}
