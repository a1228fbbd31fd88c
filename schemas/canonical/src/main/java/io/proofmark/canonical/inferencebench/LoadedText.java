package io.proofmark.canonical.inferencebench;

/** Texts as the tool loads them: without the characters of Unicode's White_Space at both ends. */
final class LoadedText {

    private LoadedText() {}

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return switch (c) {
            case ' ', '\u0085', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
            default -> c >= 0x09 && c <= 0x0D || c >= 0x2000 && c <= 0x200A;
        };
    }
}
