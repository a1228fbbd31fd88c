package io.proofmark.canonical.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.proofmark.canonical.json.JsonValue.JsonArray;
import io.proofmark.canonical.json.JsonValue.JsonBoolean;
import io.proofmark.canonical.json.JsonValue.JsonFloat;
import io.proofmark.canonical.json.JsonValue.JsonInteger;
import io.proofmark.canonical.json.JsonValue.JsonNull;
import io.proofmark.canonical.json.JsonValue.JsonObject;
import io.proofmark.canonical.json.JsonValue.JsonString;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * JSON text as Python's {@code json.dumps} writes it with sorted keys, {@code ensure_ascii} and no white space: keys by
 * code point, everything outside U+0020 to U+007E escaped, floats by {@link PythonFloat}.
 */
public final class PythonJson {

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int NIBBLE = 4;

    private final StringBuilder text = new StringBuilder(2048);

    private PythonJson() {}

    /** The text as bytes, all of them ASCII. */
    public static byte[] bytes(JsonValue value) {
        PythonJson out = new PythonJson();
        out.write(value);
        return out.text.toString().getBytes(US_ASCII);
    }

    private void write(JsonValue value) {
        switch (value) {
            case JsonObject object -> object(object.members());
            case JsonArray array -> array(array.items());
            case JsonString string -> string(string.text());
            case JsonInteger integer -> text.append(integer.digits());
            case JsonFloat number -> text.append(PythonFloat.repr(number.value()));
            case JsonBoolean bool -> text.append(bool.value());
            case JsonNull _ -> text.append("null");
        }
    }

    private void object(Map<String, JsonValue> members) {
        String[] keys = members.keySet().toArray(String[]::new);
        Arrays.sort(keys, CodePoints.ORDER);
        text.append('{');
        for (int i = 0; i < keys.length; i++) {
            separate(i);
            string(keys[i]);
            text.append(':');
            write(Objects.requireNonNull(members.get(keys[i])));
        }
        text.append('}');
    }

    private void array(List<JsonValue> items) {
        text.append('[');
        for (int i = 0; i < items.size(); i++) {
            separate(i);
            write(items.get(i));
        }
        text.append(']');
    }

    private void separate(int index) {
        if (index > 0) {
            text.append(',');
        }
    }

    private void string(String string) {
        text.append('"');
        int plain = plainLength(string);
        text.append(string, 0, plain);
        for (int i = plain; i < string.length(); i++) {
            character(string.charAt(i));
        }
        text.append('"');
    }

    private static int plainLength(String string) {
        int at = 0;
        while (at < string.length() && isPlain(string.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    }

    private void character(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> plainOrEscaped(c);
        }
    }

    private void plainOrEscaped(char c) {
        if (isPlain(c)) {
            text.append(c);
            return;
        }
        text.append("\\u");
        for (int shift = 3 * NIBBLE; shift >= 0; shift -= NIBBLE) {
            text.append(HEX[c >> shift & 0xF]);
        }
    }
}
