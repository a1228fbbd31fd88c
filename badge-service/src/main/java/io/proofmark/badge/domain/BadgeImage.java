package io.proofmark.badge.domain;

/** Draws badges as SVG. All text is fitted by {@code textLength}, so it keeps its width in other fonts. */
public final class BadgeImage {

    private static final String PLAIN_GLOSS =
            "<stop offset=\"0\" stop-color=\"#bbb\" stop-opacity=\".1\"/><stop offset=\"1\" stop-opacity=\".1\"/>";
    private static final String SHINE =
            "<stop offset=\"0\" stop-color=\"#fff\" stop-opacity=\".7\"/><stop offset=\".1\" stop-color=\"#aaa\" stop-opacity=\".1\"/>"
                    + "<stop offset=\".9\" stop-opacity=\".3\"/><stop offset=\"1\" stop-opacity=\".5\"/>";

    private static final Lettering NORMAL = new Lettering(Typeface.VERDANA, 11, 0, false);
    private static final Lettering SPACED = new Lettering(Typeface.VERDANA, 10, 1.25, true);
    private static final Lettering SPACED_BOLD = new Lettering(Typeface.VERDANA_BOLD, 10, 1.25, true);

    private static final BadgeHalves FLAT = new BadgeHalves(20, 3, PLAIN_GLOSS, 14, 5, NORMAL, NORMAL);
    private static final BadgeHalves FLAT_SQUARE = new BadgeHalves(20, 0, "", 14, 5, NORMAL, NORMAL);
    private static final BadgeHalves PLASTIC = new BadgeHalves(18, 4, SHINE, 13, 5, NORMAL, NORMAL);
    private static final BadgeHalves FOR_THE_BADGE = new BadgeHalves(28, 0, "", 17.5, 9, SPACED, SPACED_BOLD);

    private BadgeImage() {}

    /** A whole SVG document. */
    public static String draw(BadgeFace face, BadgeStyle style) {
        return switch (style) {
            case FLAT -> FLAT.draw(face);
            case FLAT_SQUARE -> FLAT_SQUARE.draw(face);
            case PLASTIC -> PLASTIC.draw(face);
            case FOR_THE_BADGE -> FOR_THE_BADGE.draw(face);
            case SOCIAL -> BadgeBubble.draw(face);
        };
    }
}
