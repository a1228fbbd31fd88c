package io.proofmark.canonical.json;

/** What somebody else's tool takes for white space at the ends of a text. */
public enum WhiteSpace {

    /** Unicode's White_Space, as InferenceBench's tool strips. */
    UNICODE {
        @Override
        boolean holds(char c) {
            return isWhiteSpace(c);
        }
    },

    /** The same and the four separators of ASCII, as Python's {@code str.strip()}. */
    PYTHON {
        @Override
        boolean holds(char c) {
            return isWhiteSpace(c) || c >= 0x1C && c <= 0x1F;
        }
    };

    abstract boolean holds(char c);

    /** The text without it at both ends. */
    public String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && holds(text.charAt(from))) {
            from++;
        }
        while (from < to && holds(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isWhiteSpace(char c) {
        return switch (c) {
            case ' ', '\u0085', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
            default -> c >= 0x09 && c <= 0x0D || c >= 0x2000 && c <= 0x200A;
        };
    }
}
