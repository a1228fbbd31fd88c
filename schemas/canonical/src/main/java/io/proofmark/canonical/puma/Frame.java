package io.proofmark.canonical.puma;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A finished row inside an array, as it waits for its place. Six big-endian ints: length of the whole frame, line, length
 * of the key and of three texts; then the key and the texts, each with the line feed that goes before it. The second text
 * (numeric label) and the third (quoted carriage return) have length 0 where they are the same as the first.
 */
final class Frame {

    static final int HEADER = 6 * Integer.BYTES;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int LINE = Integer.BYTES;
    private static final int KEY = 2 * Integer.BYTES;
    private static final int TEXT = 3 * Integer.BYTES;

    private Frame() {}

    static int length(byte[] bytes, int frame) {
        return (int) INT.get(bytes, frame);
    }

    static int line(byte[] bytes, int frame) {
        return (int) INT.get(bytes, frame + LINE);
    }

    static int keyLength(byte[] bytes, int frame) {
        return (int) INT.get(bytes, frame + KEY);
    }

    /** @param which 0 the row, 1 with a numeric label, 2 with a quoted carriage return */
    static int textLength(byte[] bytes, int frame, int which) {
        return (int) INT.get(bytes, frame + TEXT + which * Integer.BYTES);
    }

    static int text(byte[] bytes, int frame, int which) {
        int at = frame + HEADER + keyLength(bytes, frame);
        for (int i = 0; i < which; i++) {
            at += textLength(bytes, frame, i);
        }
        return at;
    }

    /** By the UTF-8 of the keys, which is by code point. */
    static int compareKeys(byte[] a, int frameA, byte[] b, int frameB) {
        int keyA = frameA + HEADER;
        int keyB = frameB + HEADER;
        return Arrays.compareUnsigned(a, keyA, keyA + keyLength(a, frameA), b, keyB, keyB + keyLength(b, frameB));
    }

    /** No more than this many bytes are written for a row. */
    static int mostBytes(Row row) {
        int cells = row.id.length() + row.label.length() + row.value.length() + row.hash.length();
        byte[] numeric = row.numericLabel;
        int text = 2 * cells + 4 * 4 + (numeric == null ? 0 : numeric.length);
        return HEADER + row.key.length() + 3 * text;
    }

    /** Writes the frame and gives the index after it. */
    static int write(Row row, int line, byte[] bytes, int frame) {
        int at = frame + HEADER;
        int length = row.key.length();
        System.arraycopy(row.key.bytes, row.key.from, bytes, at, length);
        INT.set(bytes, frame + LINE, line);
        INT.set(bytes, frame + KEY, length);
        int first = at + length;
        int second = CsvText.write(row, row.label, false, bytes, first);
        int third = writeNumeric(row, bytes, second);
        int end = row.hasCarriageReturn() ? CsvText.write(row, row.label, true, bytes, third) : third;
        INT.set(bytes, frame + TEXT, second - first);
        INT.set(bytes, frame + TEXT + Integer.BYTES, third - second);
        INT.set(bytes, frame + TEXT + 2 * Integer.BYTES, end - third);
        INT.set(bytes, frame, end - frame);
        return end;
    }

    private static int writeNumeric(Row row, byte[] bytes, int at) {
        byte[] numeric = row.numericLabel;
        if (numeric == null) {
            return at;
        }
        Cell label = new Cell();
        label.plain(numeric, 0, numeric.length, false);
        return CsvText.write(row, label, false, bytes, at);
    }
}
