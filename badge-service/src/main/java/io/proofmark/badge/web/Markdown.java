package io.proofmark.badge.web;

import java.util.regex.Pattern;

/** Text that Markdown must show as it is. */
final class Markdown {

    private static final Pattern MEANT = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~&-]");
    private static final Pattern BREAKS = Pattern.compile("\\s+");

    private Markdown() {}

    /** One line of plain text: nothing in it is markup, a link or HTML. */
    static String text(String text) {
        return MEANT.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("\\\\$0");
    }
}
