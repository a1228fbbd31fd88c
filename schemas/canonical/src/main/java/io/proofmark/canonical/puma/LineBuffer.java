package io.proofmark.canonical.puma;

import io.proofmark.canonical.json.StrictUtf8;
import io.proofmark.canonical.puma.MalformedPredictions.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A window on the bytes of a file, in which a reader goes forward. A line ends with LF, CR LF or CR. After the last byte
 * of the window there is a zero byte and {@link PlainRow#SLACK} more.
 */
final class LineBuffer {

    private static final int WINDOW = 1 << 16;

    private final InputStream in;
    private final PumaLimits limits;
    private byte[] bytes = new byte[WINDOW + PlainRow.SLACK];
    private int position;
    private int limit;
    private boolean end;
    private long total;
    private boolean afterReturn;

    private int lineEnd;

    LineBuffer(InputStream in, PumaLimits limits) throws IOException {
        this.in = in;
        this.limits = limits;
        fill();
        if (limit == 0) {
            throw new MalformedPredictions(0, Rule.EMPTY_FILE, "the predictions file is empty");
        }
        if (StrictUtf8.startsWithMark(bytes, 0, limit)) {
            throw new MalformedPredictions(1, Rule.BYTE_ORDER_MARK, "begins with a byte order mark");
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    /** Where the line that {@link #findLine} found ends, before its line end. */
    int lineEnd() {
        return lineEnd;
    }

    /** Takes a whole line that ends at an index, if a line feed follows there; else nothing happens. */
    boolean takeLine(int to) {
        int feed = bytes[to] == '\r' ? to + 1 : to;
        if (bytes[feed] != '\n'
                || feed >= limit
                || to - position > limits.line().maxBytes()) {
            return false;
        }
        position = feed + 1;
        afterReturn = false;
        return true;
    }

    /**
     * Brings the next line into the window, from {@link #position()} to {@link #lineEnd()}.
     *
     * @param line its number
     * @return false when there is none
     */
    boolean findLine(long line) throws IOException {
        skipFeedOfReturn();
        int length = 0;
        while (true) {
            int at = position + length;
            while (at < limit && bytes[at] != '\n' && bytes[at] != '\r') {
                at++;
            }
            length = at - position;
            if (length > limits.line().maxBytes()) {
                throw new MalformedPredictions(
                        line, Rule.LIMIT, "longer than " + limits.line().maxBytes() + " bytes");
            }
            if (at < limit || end) {
                lineEnd = at;
                return at < limit || length > 0;
            }
            fill();
        }
    }

    /** Goes behind the line that was found. */
    void next() {
        afterReturn = lineEnd < limit && bytes[lineEnd] == '\r';
        position = Math.min(limit, lineEnd + 1);
    }

    private void skipFeedOfReturn() throws IOException {
        if (afterReturn && position == limit && !end) {
            fill();
        }
        if (afterReturn && position < limit && bytes[position] == '\n') {
            position++;
        }
        afterReturn = false;
    }

    private void fill() throws IOException {
        System.arraycopy(bytes, position, bytes, 0, limit - position);
        limit -= position;
        position = 0;
        if (limit + PlainRow.SLACK == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int wanted = bytes.length - PlainRow.SLACK - limit;
        int read = in.readNBytes(bytes, limit, wanted);
        end = read < wanted;
        limit += read;
        total += read;
        bytes[limit] = 0;
        if (total > limits.maxBytes()) {
            throw new MalformedPredictions(0, Rule.LIMIT, "longer than " + limits.maxBytes() + " bytes");
        }
    }
}
