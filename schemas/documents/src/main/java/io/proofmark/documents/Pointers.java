package io.proofmark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON pointers (RFC 6901): {@code /submitter/alias}. */
public final class Pointers {

    /** The whole document. */
    public static final String ROOT = "";

    private static final int INDEX_DIGITS = 9;

    private Pointers() {}

    /** The pointer to a member of what the pointer names. */
    public static String member(String pointer, String name) {
        boolean plain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
        return pointer + '/' + (plain ? name : name.replace("~", "~0").replace("/", "~1"));
    }

    /** The pointer to an item of the array that the pointer names. */
    public static String item(String pointer, int index) {
        return pointer + '/' + index;
    }

    /** What holds the value that the pointer names; the root holds itself. */
    public static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    static List<String> tokens(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        List<String> tokens = new ArrayList<>();
        int start = 1;
        for (int end = pointer.indexOf('/', start); end >= 0; end = pointer.indexOf('/', start)) {
            tokens.add(unescaped(pointer.substring(start, end)));
            start = end + 1;
        }
        tokens.add(unescaped(pointer.substring(start)));
        return tokens;
    }

    private static String unescaped(String token) {
        return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
    }

    static Optional<Integer> index(String token) {
        boolean digits = !token.isEmpty()
                && token.length() <= INDEX_DIGITS
                && token.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(token)) : Optional.empty();
    }
}
