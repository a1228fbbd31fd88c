package io.proofmark.badge.domain;

/** A badge of a label and a bubble beside it, 20 px high; its words alone say what it says. */
final class BadgeBubble {

    private static final int HEIGHT = 20;
    private static final int PADDING = 6;
    /** Between label and bubble, where the bubble's tip is. */
    private static final int GAP = 6;

    private static final Lettering BOLD = new Lettering(Typeface.HELVETICA_BOLD, 11, 0, false);

    private BadgeBubble() {}

    static String draw(BadgeFace face) {
        int label = BOLD.width(BadgeFace.LABEL) + 2 * PADDING;
        int bubble = BOLD.width(face.message()) + 2 * PADDING;
        int begin = label + GAP;
        return Svg.document(begin + bubble + 1, HEIGHT, face.title(), """
                        <g stroke="#d0d7de">
                        <rect x=".5" y=".5" width="%d" height="19" rx="2" fill="#f6f8fa"/>
                        <rect x="%d.5" y=".5" width="%d" height="19" rx="2" fill="#fff"/>
                        <path fill="#fff" d="M%d 6.5l-3 3v1l3 3"/>
                        <path stroke="#fff" d="M%d.5 7v6"/>
                        </g>
                        <g fill="#24292f" text-anchor="middle" font-family="Helvetica Neue,Helvetica,Arial,sans-serif" text-rendering="geometricPrecision" font-weight="700" font-size="110">
                        <text y="140" %s>%s</text>
                        <text y="140" %s>%s</text>
                        </g>
                        """.formatted(
                        label,
                        begin,
                        bubble,
                        begin,
                        begin,
                        BOLD.place(BadgeFace.LABEL, label / 2.0),
                        Svg.escaped(BadgeFace.LABEL),
                        BOLD.place(face.message(), begin + bubble / 2.0),
                        Svg.escaped(face.message())));
    }
}
