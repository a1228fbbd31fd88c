package io.proofmark.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Jcs;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The canonical form {@value Jcs#FORM} of a value. What documents hold is written at once; anything else (numbers that a
 * double changes or writes with an exponent, half of a surrogate pair, what is deep or large) goes through {@link Jcs},
 * which decides what it is.
 */
public final class CanonicalText {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int MOST_DEPTH = 64;
    private static final int MOST_CHARACTERS = 1 << 16;
    /** Between these, and for whole numbers below, Java and ECMAScript write a double alike. */
    private static final double LEAST_PLAIN = 1e-3;

    private static final double MOST_PLAIN = 1e7;
    private static final double MOST_WHOLE = 1e15;
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out = new StringBuilder();
    private int separators;

    private CanonicalText() {}

    /**
     * The canonical text of an object or array.
     *
     * @throws io.proofmark.canonical.NotCanonicalizable as {@link Jcs#canonicalBytes}
     */
    public static String of(Json value) {
        CanonicalText text = new CanonicalText();
        return container(value) && text.wrote(value, MOST_DEPTH)
                ? text.out.toString()
                : new String(Jcs.canonicalBytes(JsonText.of(value)), UTF_8);
    }

    private static boolean container(Json value) {
        return value instanceof Json.Members || value instanceof Json.Items;
    }

    private boolean wrote(Json value, int depth) {
        return depth > 0
                && out.length() < MOST_CHARACTERS
                && separators <= Jcs.MAX_VALUES
                && switch (value) {
                    case Json.Members(Map<String, Json> byName) -> wroteMembers(byName, depth);
                    case Json.Items(List<Json> items) -> wroteItems(items, depth);
                    case Json.Text(String text) -> wroteQuoted(text);
                    case Json.Decimal(BigDecimal number) -> wroteNumber(number);
                    case Json.Flag(boolean flag) -> appended(flag ? "true" : "false");
                    case Json.Null _ -> appended("null");
                };
    }

    private boolean wroteMembers(Map<String, Json> byName, int depth) {
        String[] names = byName.keySet().toArray(String[]::new);
        Arrays.sort(names);
        out.append('{');
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                separate(',');
            }
            Json value = byName.getOrDefault(names[i], Json.Null.NULL);
            if (!wroteQuoted(names[i])) {
                return false;
            }
            separate(':');
            if (!wrote(value, depth - 1)) {
                return false;
            }
        }
        return appended("}");
    }

    private boolean wroteItems(List<Json> items, int depth) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                separate(',');
            }
            if (!wrote(items.get(i), depth - 1)) {
                return false;
            }
        }
        return appended("]");
    }

    private boolean wroteNumber(BigDecimal number) {
        double nearest = number.doubleValue();
        double size = Math.abs(nearest);
        if (size < MOST_WHOLE && nearest == Math.rint(nearest)) {
            long whole = (long) nearest;
            out.append(whole);
            return number.compareTo(BigDecimal.valueOf(whole)) == 0;
        }
        if (size < LEAST_PLAIN || size >= MOST_PLAIN) {
            return false;
        }
        String plain = Double.toString(nearest);
        out.append(plain);
        return number.compareTo(new BigDecimal(plain)) == 0;
    }

    private boolean wroteQuoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                return false;
            }
            if (c >= FIRST_PRINTABLE && c != '"' && c != '\\') {
                out.append(c);
            } else {
                out.append(escaped(c));
            }
        }
        return appended("\"");
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> "\\u00" + HEX.toHexDigits((byte) c);
        };
    }

    private void separate(char separator) {
        separators++;
        out.append(separator);
    }

    private boolean appended(String text) {
        out.append(text);
        return true;
    }
}
