package io.proofmark.documents.privacy;

import java.util.function.IntPredicate;

/** Reads a text by position; beyond either end lies {@link #NONE}, which belongs to no class of characters. */
record Chars(CharSequence text) {

    static final char NONE = '\0';

    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : NONE;
    }

    /** Whether the word stands at the index. */
    boolean has(int index, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at(index + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #has}, whatever the case of the ASCII letters; the word is in lower case. */
    boolean hasAnyCase(int index, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (lower(at(index + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** How many characters of the class follow each other from the index on, counted no further than the limit. */
    int run(int index, int limit, IntPredicate kind) {
        int length = 0;
        while (length < limit && index + length < text.length() && kind.test(text.charAt(index + length))) {
            length++;
        }
        return length;
    }

    /** The word of ASCII letters before the index, in lower case, across a few spaces or signs between the two. */
    String wordBefore(int index, int longestGap, int longestWord) {
        int end = index;
        while (end > index - longestGap && gap(at(end - 1))) {
            end--;
        }
        StringBuilder word = new StringBuilder();
        for (int i = end - 1; i >= end - longestWord && letter(at(i)); i--) {
            word.append(lower(at(i)));
        }
        return word.reverse().toString();
    }

    private static boolean gap(char c) {
        return c == ' ' || c == ':' || c == '=' || c == '(' || c == '/';
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean letter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean alphanumeric(int c) {
        return digit(c) || letter(c);
    }

    static boolean hex(int c) {
        return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** Letters, digits, hyphen and underscore: the alphabet of base64url. */
    static boolean word(int c) {
        return alphanumeric(c) || c == '-' || c == '_';
    }
}
