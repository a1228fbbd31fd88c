package io.proofmark.intake.rest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream; one that is too long is skipped, not kept. */
final class Lines {

    private static final int END = -1;

    private final InputStream stream;
    private final int limit;
    private long number;

    /** @param limit bytes of a line */
    Lines(InputStream stream, int limit) {
        this.stream = new BufferedInputStream(stream, 1 << 16);
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
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        int read = stream.read();
        if (read == END) {
            return Optional.empty();
        }
        for (; read != END && read != '\n'; read = stream.read()) {
            if (line.size() <= limit) {
                line.write(read);
            }
        }
        return Optional.of(new Line(++number, line.toByteArray()));
    }
}
