package io.proofmark.documents;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Writes JSON without white space, in the order of the value; not canonical by itself. */
public final class JsonText {

    private static final int FIRST_PRINTABLE = 0x20;

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /** The text of a value. */
    public static String of(Json value) {
        JsonText text = new JsonText();
        text.write(value);
        return text.out.toString();
    }

    private void write(Json value) {
        switch (value) {
            case Json.Members(Map<String, Json> byName) -> members(byName);
            case Json.Items(List<Json> items) -> items(items);
            case Json.Text(String text) -> quoted(text);
            case Json.Decimal number -> out.append(number.value());
            case Json.Flag flag -> out.append(flag.value());
            case Json.Null _ -> out.append("null");
        }
    }

    private void members(Map<String, Json> byName) {
        String between = "{";
        for (Map.Entry<String, Json> member : byName.entrySet()) {
            out.append(between);
            quoted(member.getKey());
            out.append(':');
            write(member.getValue());
            between = ",";
        }
        out.append(byName.isEmpty() ? "{}" : "}");
    }

    private void items(List<Json> items) {
        String between = "[";
        for (Json item : items) {
            out.append(between);
            write(item);
            between = ",";
        }
        out.append(items.isEmpty() ? "[]" : "]");
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST_PRINTABLE) {
                out.append("\\u00").append(HEX.toHexDigits((byte) c));
            } else if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
