package io.proofmark.signatures;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Walks over a bundle's JSON once before anything is built from it: strict syntax, no duplicate keys, and bounds on
 * size, depth, count and the length of numbers, far above the public conformance bundles (10 kB, depth 6, 90 values).
 */
final class BundleText {

    static final int MAX_BYTES = 1 << 20;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_VALUES = 10_000;
    private static final int MAX_DIGITS = 20;
    private static final Set<String> NUMBERS = Set.of("logIndex", "treeSize", "integratedTime");

    private final JsonReader reader;
    private final Deque<Set<String>> keys = new ArrayDeque<>();
    private String name = "";
    private int values;

    private BundleText(String text) {
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(MAX_DEPTH);
    }

    /** The text, when it is within bounds. */
    static String read(byte[] json) throws Refused {
        Refused.unless(json.length <= MAX_BYTES, "the bundle has more than " + MAX_BYTES + " bytes");
        String text = new String(json, StandardCharsets.UTF_8);
        try {
            new BundleText(text).walk();
        } catch (IOException e) {
            throw new Refused("the bundle cannot be read", e);
        }
        return text;
    }

    private void walk() throws IOException, Refused {
        while (reader.peek() != JsonToken.END_DOCUMENT) {
            step();
            Refused.unless(++values <= MAX_VALUES, "the bundle has more than " + MAX_VALUES + " values");
        }
    }

    private void step() throws IOException, Refused {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                reader.beginObject();
                keys.push(new HashSet<>());
            }
            case END_OBJECT -> {
                reader.endObject();
                keys.pop();
            }
            case BEGIN_ARRAY -> reader.beginArray();
            case END_ARRAY -> reader.endArray();
            case NAME -> {
                name = reader.nextName();
                Refused.unless(keys.element().add(name), "the bundle has the key " + name + " twice");
            }
            case STRING, NUMBER ->
                Refused.unless(
                        reader.nextString().length() <= MAX_DIGITS || !NUMBERS.contains(name),
                        name + " is no 64-bit number");
            case BOOLEAN, NULL, END_DOCUMENT -> reader.skipValue();
        }
    }
}
