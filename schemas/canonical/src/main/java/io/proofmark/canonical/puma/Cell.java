package io.proofmark.canonical.puma;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One cell of a row: the UTF-8 of its text, somewhere in an array. */
final class Cell {

    private static final byte[] NOTHING = {};

    byte[] bytes = NOTHING;
    int from;
    int to;

    /** Null or missing; the text is empty then. */
    boolean absent;

    /** Holds a comma, a quotation mark or a line feed. */
    boolean quoted;

    /** Holds a carriage return. */
    boolean carriageReturn;

    void clear() {
        bytes = NOTHING;
        from = 0;
        to = 0;
        absent = true;
        quoted = false;
        carriageReturn = false;
    }

    /** ASCII without quotation marks and control characters, left where it is. */
    void plain(byte[] source, int first, int end, boolean comma) {
        bytes = source;
        from = first;
        to = end;
        absent = false;
        quoted = comma;
        carriageReturn = false;
    }

    void text(String text) {
        bytes = text.getBytes(UTF_8);
        from = 0;
        to = bytes.length;
        absent = false;
        quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
        carriageReturn = text.indexOf('\r') >= 0;
    }

    int length() {
        return to - from;
    }

    String text() {
        return new String(bytes, from, to - from, UTF_8);
    }
}
