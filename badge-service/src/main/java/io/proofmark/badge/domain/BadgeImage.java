package io.proofmark.badge.domain;

/** Draws badges as SVG, 20 px high. All text is fitted by {@code textLength}, so it keeps its width in other fonts. */
public final class BadgeImage {

    private static final int PADDING = 5;
    /** Text is drawn at ten times its size and scaled down: browsers round positions to whole units. */
    private static final int SCALE = 10;

    private static final String LABEL_COLOUR = "#444d56";

    private BadgeImage() {}

    /** A whole SVG document. */
    public static String draw(BadgeFace face, BadgeStyle style) {
        int label = textWidth(BadgeFace.LABEL);
        int message = textWidth(face.message());
        int left = label + 2 * PADDING;
        int right = message + 2 * PADDING;
        String title = escaped(face.title());
        boolean rounded = style == BadgeStyle.FLAT;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="20" role="img" aria-label="%s">
                <title>%s</title>
                """.formatted(left + right, title, title)
                + (rounded ? roundedFrame(left + right) : "")
                + """
                <g%s shape-rendering="crispEdges">
                <path fill="%s" d="M0 0h%dv20H0z"/>
                <path fill="%s" d="M%d 0h%dv20H%dz"/>
                %s</g>
                <g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" text-rendering="geometricPrecision" font-size="110">
                %s%s</g>
                </svg>
                """.formatted(
                                rounded ? " clip-path=\"url(#r)\"" : "",
                                LABEL_COLOUR,
                                left,
                                face.colour(),
                                left,
                                right,
                                left,
                                rounded ? "<path fill=\"url(#s)\" d=\"M0 0h%dv20H0z\"/>\n".formatted(left + right) : "",
                                text(BadgeFace.LABEL, PADDING + label / 2.0, label, rounded),
                                text(face.message(), left + PADDING + message / 2.0, message, rounded));
    }

    private static String roundedFrame(int width) {
        return """
                <linearGradient id="s" x2="0" y2="100%%"><stop offset="0" stop-color="#bbb" stop-opacity=".1"/><stop offset="1" stop-opacity=".1"/></linearGradient>
                <clipPath id="r"><rect width="%d" height="20" rx="3" fill="#fff"/></clipPath>
                """.formatted(width);
    }

    private static String text(String text, double centre, int width, boolean shadow) {
        String place = "x=\"%d\" transform=\"scale(.1)\" textLength=\"%d\""
                .formatted(Math.round(centre * SCALE), width * SCALE);
        String escaped = escaped(text);
        return (shadow
                        ? "<text aria-hidden=\"true\" y=\"150\" fill=\"#010101\" fill-opacity=\".3\" %s>%s</text>\n"
                                .formatted(place, escaped)
                        : "")
                + "<text y=\"140\" %s>%s</text>\n".formatted(place, escaped);
    }

    private static int textWidth(String text) {
        return (int) Math.ceil(Verdana.width(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
