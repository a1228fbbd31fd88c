package io.proofmark.badge.domain;

/**
 * A badge of two coloured halves.
 *
 * @param height in pixels
 * @param radius of its corners; 0: square
 * @param gloss the gradient over it; empty: none, and no shadows under the text
 * @param baseline of the text, from above
 * @param padding beside each text
 */
record BadgeHalves(
        int height, int radius, String gloss, double baseline, int padding, Lettering label, Lettering message) {

    private static final String LABEL_COLOUR = "#444d56";

    String draw(BadgeFace face) {
        int left = label.width(BadgeFace.LABEL) + 2 * padding;
        int right = message.width(face.message()) + 2 * padding;
        return Svg.document(
                left + right,
                height,
                face.title(),
                frame(left + right) + halves(left, right, face.colour()) + texts(left, right, face.message()));
    }

    private boolean glossy() {
        return !gloss.isEmpty();
    }

    private String frame(int width) {
        return glossy() ? """
                <linearGradient id="s" x2="0" y2="100%%">%s</linearGradient>
                <clipPath id="r"><rect width="%d" height="%d" rx="%d" fill="#fff"/></clipPath>
                """.formatted(gloss, width, height, radius) : "";
    }

    private String halves(int left, int right, String colour) {
        return """
                <g%s shape-rendering="crispEdges">
                <path fill="%s" d="M0 0h%dv%dH0z"/>
                <path fill="%s" d="M%d 0h%dv%dH%dz"/>
                %s</g>
                """.formatted(
                glossy() ? " clip-path=\"url(#r)\"" : "",
                LABEL_COLOUR,
                left,
                height,
                colour,
                left,
                right,
                height,
                left,
                glossy() ? "<path fill=\"url(#s)\" d=\"M0 0h%dv%dH0z\"/>\n".formatted(left + right, height) : "");
    }

    private String texts(int left, int right, String said) {
        return """
                <g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" text-rendering="geometricPrecision" font-size="%d">
                %s%s</g>
                """.formatted(
                        label.pixels() * Lettering.SCALE,
                        text(label, BadgeFace.LABEL, left / 2.0),
                        text(message, said, left + right / 2.0));
    }

    private String text(Lettering lettering, String text, double centre) {
        String place = lettering.place(text, centre);
        String shown = Svg.escaped(lettering.shown(text));
        long base = Math.round(baseline * Lettering.SCALE);
        return (glossy()
                        ? "<text aria-hidden=\"true\" y=\"%d\" fill=\"#010101\" fill-opacity=\".3\" %s>%s</text>\n"
                                .formatted(base + Lettering.SCALE, place, shown)
                        : "")
                + "<text y=\"%d\" %s%s>%s</text>\n".formatted(base, place, lettering.weight(), shown);
    }
}
