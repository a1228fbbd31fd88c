package io.proofmark.badge.domain;

/**
 * Widths of text in Verdana at 11 px, the face badges are set in. Source: the font's advance widths, in units of which
 * 2,048 make an em.
 */
final class Verdana {

    private static final int UNITS_PER_EM = 2048;
    private static final int PIXELS_PER_EM = 11;
    private static final int SPACE = 720;
    private static final int HYPHEN = 930;
    private static final int MIDDLE_DOT = 745;
    private static final int[] LETTERS = {
        1230, 1276, 1067, 1276, 1220, 720, 1276, 1296, 562, 705, 1212, 562, 1992, 1296, 1243, 1276, 1276, 874, 1067,
        807, 1296, 1212, 1676, 1212, 1212, 1076
    };

    private Verdana() {}

    /**
     * Width in pixels.
     *
     * @throws IllegalArgumentException for characters that no badge uses
     */
    static double width(String text) {
        return text.chars().map(Verdana::units).sum() * (double) PIXELS_PER_EM / UNITS_PER_EM;
    }

    private static int units(int character) {
        if (character >= 'a' && character <= 'z') {
            return LETTERS[character - 'a'];
        }
        return switch (character) {
            case ' ' -> SPACE;
            case '-' -> HYPHEN;
            case '·' -> MIDDLE_DOT;
            default -> throw new IllegalArgumentException("no width known of '" + (char) character + "'");
        };
    }
}
