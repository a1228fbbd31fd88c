package io.proofmark.badge.domain;

import java.util.Locale;

/**
 * How a text is set.
 *
 * @param pixels its size
 * @param spacing pixels between its letters
 */
record Lettering(Typeface face, int pixels, double spacing, boolean capitals) {

    /** Text is drawn at ten times its size and scaled down: browsers round positions to whole units. */
    static final int SCALE = 10;

    String shown(String text) {
        return capitals ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** In whole pixels. */
    int width(String text) {
        return (int) Math.ceil(face.width(shown(text), pixels) + spacing * text.length());
    }

    /** Where the text goes and how wide it is, as attributes. */
    String place(String text, double centre) {
        return "x=\"%d\" transform=\"scale(.1)\" textLength=\"%d\""
                .formatted(Math.round(centre * SCALE), width(text) * SCALE);
    }

    String weight() {
        return face == Typeface.VERDANA_BOLD ? " font-weight=\"bold\"" : "";
    }
}
