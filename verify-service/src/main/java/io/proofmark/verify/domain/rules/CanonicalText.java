package io.proofmark.verify.domain.rules;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a JSON text once and tells whether it is certainly in the form jcs/1 already, which what doors write nearly always
 * is; making that form anew costs ten times as much. What it does not know (escapes, letters beyond ASCII, numbers with
 * more than fifteen digits or an exponent) it leaves to the canonical form itself.
 */
final class CanonicalText {

    private static final int MAX_DEPTH = 32;
    /** Decimals of so many digits each have a double of their own, so it is written with the same digits. */
    private static final int MAX_DIGITS = 15;
    /** Smaller numbers are written with an exponent. */
    private static final int MAX_LEADING_ZEROS = 5;

    private static final int END = 0;
    private static final int NONE = -1;

    private final byte[] text;
    private int at;

    private CanonicalText(byte[] text) {
        this.text = text;
    }

    /** The text's bytes where it certainly equals its canonical form; empty where that would have to be looked into. */
    static Optional<byte[]> bytes(String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        // letters beyond ASCII turn into question marks
        return new CanonicalText(bytes).certain() && text.equals(new String(bytes, US_ASCII))
                ? Optional.of(bytes)
                : Optional.empty();
    }

    private boolean certain() {
        return (peek() == '{' || peek() == '[') && value(0) && at == text.length;
    }

    private boolean value(int depth) {
        return depth <= MAX_DEPTH
                && switch (peek()) {
                    case '{' -> object(depth);
                    case '[' -> array(depth);
                    case '"' -> string();
                    case 't' -> word("true");
                    case 'f' -> word("false");
                    case 'n' -> word("null");
                    default -> number();
                };
    }

    // ASCII sorts as its UTF-16 code units do; a name that does not follow the one before may be there twice.
    private boolean object(int depth) {
        at++;
        if (take('}')) {
            return true;
        }
        int before = NONE;
        int beforeEnd = NONE;
        do {
            int start = at + 1;
            if (!string()) {
                return false;
            }
            int end = at - 1;
            boolean follows = before == NONE || Arrays.compare(text, before, beforeEnd, text, start, end) < 0;
            if (!follows || !take(':') || !value(depth + 1)) {
                return false;
            }
            before = start;
            beforeEnd = end;
        } while (take(','));
        return take('}');
    }

    private boolean array(int depth) {
        at++;
        if (take(']')) {
            return true;
        }
        do {
            if (!value(depth + 1)) {
                return false;
            }
        } while (take(','));
        return take(']');
    }

    private boolean string() {
        if (!take('"')) {
            return false;
        }
        int next = at;
        while (next < text.length && plain(text[next])) {
            next++;
        }
        at = next;
        return take('"');
    }

    private static boolean plain(byte letter) {
        return letter >= ' ' && letter <= '~' && letter != '\\' && letter != '"';
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!take(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        boolean negative = take('-');
        int start = at;
        int whole = digits();
        boolean zero = whole == 1 && text[start] == '0';
        if (whole == 0 || whole > 1 && text[start] == '0') {
            return false;
        }
        return peek() == '.' ? fraction(zero ? 0 : whole) : whole <= MAX_DIGITS && !(negative && zero) && noExponent();
    }

    private boolean fraction(int whole) {
        at++;
        int start = at;
        int digits = digits();
        if (digits == 0 || text[at - 1] == '0') {
            return false;
        }
        int zeros = 0;
        while (whole == 0 && text[start + zeros] == '0') {
            zeros++;
        }
        return zeros <= MAX_LEADING_ZEROS && whole + digits - zeros <= MAX_DIGITS && noExponent();
    }

    private boolean noExponent() {
        return peek() != 'e' && peek() != 'E';
    }

    private int digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return at - start;
    }

    private boolean take(char wanted) {
        boolean here = peek() == wanted;
        if (here) {
            at++;
        }
        return here;
    }

    private int peek() {
        return at < text.length ? text[at] : END;
    }
}
