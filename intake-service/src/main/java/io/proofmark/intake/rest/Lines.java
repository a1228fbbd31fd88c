package io.proofmark.intake.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream; one that is too long is skipped, not kept. */
final class Lines {

    private static final int BUFFER = 1 << 16;

    private final InputStream stream;
    private final int limit;
    private final byte[] read = new byte[BUFFER];
    private int next;
    private int end;
    private long number;

    /** @param limit bytes of a line */
    Lines(InputStream stream, int limit) {
        this.stream = stream;
        this.limit = limit;
    }

    /**
     * A line.
     *
     * @param number from 1, blank lines counted
     * @param bytes without the line's end; cut one byte beyond the limit
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(long number, byte[] bytes) {

        boolean blank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line; empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        if (next == end && !filled()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        do {
            int feed = lineFeed();
            line.write(read, next, Math.min(feed - next, limit + 1 - line.size()));
            next = Math.min(feed + 1, end);
            if (feed < end) {
                break;
            }
        } while (filled());
        return Optional.of(new Line(++number, line.toByteArray()));
    }

    /** Where the line ends in what has been read, or the end of that. */
    private int lineFeed() {
        int place = next;
        while (place < end && read[place] != '\n') {
            place++;
        }
        return place;
    }

    private boolean filled() throws IOException {
        next = 0;
        end = Math.max(0, stream.read(read));
        return end > 0;
    }
}
