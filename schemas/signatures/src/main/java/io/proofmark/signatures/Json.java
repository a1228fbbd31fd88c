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
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One place in a JSON text; a missing or differently shaped place is refused by its name. */
record Json(JsonElement element, String where) {

    /** @throws Refused also when an object has a member twice: two readers would take different ones */
    static Json parse(byte[] text, String name) throws Refused {
        String json = new String(text, StandardCharsets.UTF_8);
        try {
            JsonReader reader = reader(json);
            JsonElement element = JsonParser.parseReader(reader);
            Refused.unless(reader.peek() == JsonToken.END_DOCUMENT, name + " has more than one JSON value");
            refuseTwins(reader(json), name);
            return new Json(element, name);
        } catch (JsonParseException | IOException e) {
            throw new Refused(name + " is not JSON", e);
        }
    }

    private static JsonReader reader(String json) {
        JsonReader reader = new JsonReader(new StringReader(json));
        reader.setStrictness(Strictness.STRICT);
        return reader;
    }

    private static void refuseTwins(JsonReader reader, String where) throws IOException, Refused {
        Deque<Set<String>> objects = new ArrayDeque<>();
        for (JsonToken token = reader.peek(); token != JsonToken.END_DOCUMENT; token = reader.peek()) {
            switch (token) {
                case BEGIN_OBJECT -> {
                    reader.beginObject();
                    objects.push(new HashSet<>());
                }
                case END_OBJECT -> {
                    reader.endObject();
                    objects.pop();
                }
                case BEGIN_ARRAY -> reader.beginArray();
                case END_ARRAY -> reader.endArray();
                case NAME -> {
                    String name = reader.nextName();
                    Refused.unless(objects.element().add(name), where + " has a " + name + " twice in one object");
                }
                default -> reader.skipValue();
            }
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
