package io.proofmark.canonical.puma;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Reads a row that stands exactly as the exporter writes it (four keys in their order, no space, ASCII, no escape, numbers
 * without exponent), which nearly every row does. Whatever else it meets it leaves to {@link StrictRow}; both give the
 * same cells. The array goes on for {@link #SLACK} bytes after a zero byte that ends the text.
 */
final class PlainRow {

    /** More than the longest of the fixed parts. */
    static final int SLACK = 32;

    private static final byte[] BEFORE_ID = fixed("{\"instance_id\":\"");
    private static final byte[] BEFORE_LABEL = fixed("\",\"predicted_label\":");
    private static final byte[] BEFORE_VALUE = fixed(",\"predicted_value\":");
    private static final byte[] BEFORE_HASH = fixed(",\"prompt_hash\":\"");
    private static final byte[] END = fixed("\"}");
    private static final byte[] NULL = fixed("null");

    /** Long enough for any number that {@link PlainNumber} writes. */
    private static final int NUMBER = 32;

    private static final byte PLAIN = 1;
    private static final byte COMMA = 2;
    private static final byte[] MARK = marks();

    private final byte[] number = new byte[NUMBER];

    /**
     * Reads the row that begins at an index.
     *
     * @return the index after its closing brace, or -1 when the row is not plain; the cells are undefined then
     */
    int read(byte[] bytes, int from, Row row) {
        int at = expect(bytes, from, BEFORE_ID);
        at = at < 0 ? -1 : text(bytes, at, row.id);
        at = at < 0 ? -1 : expect(bytes, at, BEFORE_LABEL);
        at = at < 0 ? -1 : label(bytes, at, row);
        at = at < 0 ? -1 : expect(bytes, at, BEFORE_VALUE);
        at = at < 0 ? -1 : value(bytes, at, row);
        at = at < 0 ? -1 : expect(bytes, at, BEFORE_HASH);
        at = at < 0 ? -1 : text(bytes, at, row.hash);
        at = at < 0 ? -1 : expect(bytes, at, END);
        if (at >= 0) {
            row.key.plain(bytes, row.id.from, row.id.to, false);
        }
        return at;
    }

    private static int expect(byte[] bytes, int at, byte[] part) {
        int end = at + part.length;
        return Arrays.equals(bytes, at, end, part, 0, part.length) ? end : -1;
    }

    /** Reads up to the closing quotation mark and gives its index. */
    private static int text(byte[] bytes, int from, Cell cell) {
        int at = from;
        int seen = 0;
        byte mark = MARK[bytes[at] & 0xFF];
        while (mark != 0) {
            seen |= mark;
            mark = MARK[bytes[++at] & 0xFF];
        }
        cell.plain(bytes, from, at, (seen & COMMA) != 0);
        return bytes[at] == '"' ? at : -1;
    }

    private static int label(byte[] bytes, int from, Row row) {
        row.numericLabel = null;
        row.labelIsText = true;
        if (bytes[from] != '"') {
            row.label.clear();
            return expect(bytes, from, NULL);
        }
        int end = text(bytes, from + 1, row.label);
        if (end > from + 1 && bytes[from + 1] <= '9') {
            row.numericLabel = SixDecimals.ofLabel(row.label.text());
        }
        return end < 0 ? -1 : end + 1;
    }

    private int value(byte[] bytes, int from, Row row) {
        row.valueIsNumber = true;
        row.valueInRange = true;
        if (bytes[from] == 'n') {
            row.value.clear();
            return expect(bytes, from, NULL);
        }
        int first = bytes[from] == '-' ? from + 1 : from;
        int point = digits(bytes, first);
        return bytes[point] == '.' ? decimal(bytes, from, first, point, row) : integer(bytes, from, point, row);
    }

    private int decimal(byte[] bytes, int from, int first, int point, Row row) {
        int end = digits(bytes, point + 1);
        int sign = first - from;
        number[0] = '-';
        int length = PlainNumber.write(bytes, first, point, end, number, sign);
        if (length < 0 || continuesNumber(bytes[end])) {
            return -1;
        }
        row.value.plain(number, 0, length, false);
        row.valueInRange = inRange(bytes, from, first, end);
        return end;
    }

    /** One digit only; more are rare in a column of confidences. */
    private static int integer(byte[] bytes, int from, int end, Row row) {
        if (end != from + 1 || bytes[from] == '-' || continuesNumber(bytes[end])) {
            return -1;
        }
        row.value.plain(bytes, from, end, false);
        row.valueInRange = bytes[from] <= '1';
        return end;
    }

    private static boolean inRange(byte[] bytes, int from, int first, int end) {
        if (from == first && bytes[from] == '0') {
            return true;
        }
        double value = Double.parseDouble(new String(bytes, from, end - from, US_ASCII));
        return value >= 0 && value <= 1;
    }

    private static int digits(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private static boolean continuesNumber(byte b) {
        return b == 'e' || b == 'E' || b == '.';
    }

    private static byte[] marks() {
        byte[] marks = new byte[1 << Byte.SIZE];
        Arrays.fill(marks, ' ', 0x7F, PLAIN);
        marks['"'] = 0;
        marks['\\'] = 0;
        marks[','] = COMMA;
        return marks;
    }

    private static byte[] fixed(String text) {
        return text.getBytes(US_ASCII);
    }
}
