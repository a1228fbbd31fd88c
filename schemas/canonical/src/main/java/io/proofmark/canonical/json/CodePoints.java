package io.proofmark.canonical.json;

import java.util.Comparator;

/** The order of texts by Unicode code point, which is that of their UTF-8 bytes; {@code compareTo} orders UTF-16. */
public final class CodePoints {

    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                return Character.compare(rank(left), rank(right));
            }
        }
        return a.length() - b.length();
    }

    /** Surrogates stand for what is above every other char, so they change places with U+E000 to U+FFFF. */
    private static char rank(char c) {
        if (c < Character.MIN_SURROGATE) {
            return c;
        }
        return (char) (Character.isSurrogate(c) ? c + 0x2000 : c - 0x800);
    }
}
