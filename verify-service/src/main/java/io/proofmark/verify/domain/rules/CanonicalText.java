package io.proofmark.verify.domain.rules;

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

    private static final char END = 0;

    private final String text;
    private int at;

    private CanonicalText(String text) {
        this.text = text;
    }

    /** Whether the text certainly equals its canonical form; false where that would have to be looked into. */
    static boolean certain(String text) {
        CanonicalText reader = new CanonicalText(text);
        return (reader.peek() == '{' || reader.peek() == '[') && reader.value(0) && reader.at == text.length();
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
        String before = null;
        do {
            int start = at;
            if (!string()) {
                return false;
            }
            String name = text.substring(start + 1, at - 1);
            if (before != null && before.compareTo(name) >= 0 || !take(':') || !value(depth + 1)) {
                return false;
            }
            before = name;
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
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return true;
            }
            if (c < ' ' || c > '~' || c == '\\') {
                return false;
            }
        }
        return false;
    }

    private boolean word(String word) {
        boolean here = text.startsWith(word, at);
        at += word.length();
        return here;
    }

    private boolean number() {
        boolean negative = take('-');
        int start = at;
        int whole = digits();
        boolean zero = whole == 1 && text.charAt(start) == '0';
        if (whole == 0 || whole > 1 && text.charAt(start) == '0') {
            return false;
        }
        return peek() == '.' ? fraction(zero ? 0 : whole) : whole <= MAX_DIGITS && !(negative && zero) && noExponent();
    }

    private boolean fraction(int whole) {
        at++;
        int start = at;
        int digits = digits();
        if (digits == 0 || text.charAt(at - 1) == '0') {
            return false;
        }
        int zeros = 0;
        while (whole == 0 && text.charAt(start + zeros) == '0') {
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

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }
}
