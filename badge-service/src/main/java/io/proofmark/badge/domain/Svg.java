package io.proofmark.badge.domain;

/** What all badges have in common as SVG. */
final class Svg {

    private Svg() {}

    /** A document that says its title to those who hear it and to those who point at it. */
    static String document(int width, int height, String title, String content) {
        String escaped = escaped(title);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" role="img" aria-label="%s">
                <title>%s</title>
                %s</svg>
                """.formatted(width, height, escaped, escaped, content);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
