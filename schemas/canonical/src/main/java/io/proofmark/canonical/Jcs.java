package io.proofmark.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The canonical form {@value #FORM}: JSON by RFC 8785. Members are sorted by UTF-16 code units, numbers are written as
 * ECMAScript writes their double, and there is no white space.
 */
public final class Jcs {

    /** The name of the form wherever a record says how it was made canonical. */
    public static final String FORM = "jcs/1";

    /** Containers inside containers; what is deeper would exhaust the stack of the parser. */
    public static final int MAX_DEPTH = 256;

    /** Characters of a text: 1 Mi, sixteen times what an event may hold. */
    public static final int MAX_LENGTH = 1 << 20;

    /** Members and items of all objects and arrays together. */
    public static final int MAX_VALUES = 1 << 13;

    /** Characters of one number; what a double needs at most is less. */
    public static final int MAX_NUMBER = 1 << 10;

    private static final Pattern LEADING_ZERO = Pattern.compile("(?<![0-9.eE+-])-?0[0-9]");

    /** Integers that a double may not hold: 16 digits or more, and few enough not to be beyond it altogether. */
    private static final Pattern LONG_INTEGER = Pattern.compile("(?<![0-9.eE+-])-?[0-9]{16,310}+(?![0-9.eE])");

    private static final JsonFactory MEMBERS_ONCE = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(MAX_LENGTH)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .build();

    private Jcs() {}

    /**
     * The canonical bytes of a JSON object or array.
     *
     * @throws NotCanonicalizable when the text is not I-JSON (RFC 7493): malformed, a member twice, a number beyond a
     *     double, an integer that a double would change, half of a surrogate pair; also when it is nested deeper than {@link #MAX_DEPTH}, is longer than
     *     {@link #MAX_LENGTH}, holds more than
     *     {@link #MAX_VALUES} values or a number longer than {@link #MAX_NUMBER}
     */
    public static byte[] canonicalBytes(String json) {
        if (json.length() > MAX_LENGTH) {
            throw new NotCanonicalizable("longer than " + MAX_LENGTH + " characters");
        }
        String structure = withoutStrings(json);
        refuseDeepNesting(structure);
        refuseManyValues(structure);
        refuseLongNumbers(structure);
        refuseLeadingZeros(structure);
        refuseChangedIntegers(structure);
        try {
            if (structure.contains("null")) {
                refuseMembersTwice(json);
            }
            return strictUtf8(new JsonCanonicalizer(json).getEncodedString());
        } catch (CharacterCodingException e) {
            throw new NotCanonicalizable("a string holds half of a surrogate pair", e);
        } catch (IOException | RuntimeException e) {
            throw new NotCanonicalizable("not I-JSON: " + e.getMessage(), e);
        }
    }

    // The canonicalizer refuses a second member only where the first one's value is not null.
    private static void refuseMembersTwice(String json) throws IOException {
        try (JsonParser parser = MEMBERS_ONCE.createParser(json)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        }
    }

    private static byte[] strictUtf8(String text) throws CharacterCodingException {
        ByteBuffer encoded = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    private static String withoutStrings(String json) {
        StringBuilder rest = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString && c == '\\') {
                i++;
            } else if (c == '"') {
                inString = !inString;
                rest.append(c);
            } else if (!inString) {
                rest.append(c);
            }
        }
        return rest.toString();
    }

    private static void refuseDeepNesting(String structure) {
        int depth = 0;
        for (int i = 0; i < structure.length(); i++) {
            depth += step(structure.charAt(i));
            if (depth > MAX_DEPTH) {
                throw new NotCanonicalizable("nested deeper than " + MAX_DEPTH);
            }
        }
    }

    // One follows each comma and each colon, but for the first items.
    private static void refuseManyValues(String structure) {
        if (structure.chars().filter(c -> c == ',' || c == ':').count() > MAX_VALUES) {
            throw new NotCanonicalizable("more than " + MAX_VALUES + " values");
        }
    }

    private static void refuseLongNumbers(String structure) {
        int length = 0;
        for (int i = 0; i < structure.length(); i++) {
            length = isOfNumber(structure.charAt(i)) ? length + 1 : 0;
            if (length > MAX_NUMBER) {
                throw new NotCanonicalizable("a number longer than " + MAX_NUMBER + " characters");
            }
        }
    }

    private static boolean isOfNumber(char c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }

    // The parser takes 01 for 1, which JSON (RFC 8259, section 6) does not know.
    private static void refuseLeadingZeros(String structure) {
        if (LEADING_ZERO.matcher(structure).find()) {
            throw new NotCanonicalizable("not I-JSON: a number begins with a needless zero");
        }
    }

    // Two integers beyond 2^53 would otherwise share their bytes, and with them an id.
    private static void refuseChangedIntegers(String structure) {
        boolean changed = LONG_INTEGER
                .matcher(structure)
                .results()
                .map(MatchResult::group)
                .anyMatch(Jcs::isChanged);
        if (changed) {
            throw new NotCanonicalizable("not I-JSON: an integer has more digits than a double keeps");
        }
    }

    private static boolean isChanged(String integer) {
        double value = Double.parseDouble(integer);
        return Double.isFinite(value) && new BigDecimal(Double.toString(value)).compareTo(new BigDecimal(integer)) != 0;
    }

    private static int step(char c) {
        return switch (c) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }
}
