package io.proofmark.canonical.puma;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The frames of one run, one at a time, in two arrays by turns so that the frame before stays readable. */
final class RunReader implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final DataInputStream in;
    private final int number;
    private byte[] frame = new byte[Frame.HEADER];
    private byte[] before = new byte[Frame.HEADER];

    RunReader(Path run, int number) throws IOException {
        this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run), BUFFER));
        this.number = number;
    }

    int number() {
        return number;
    }

    byte[] frame() {
        return frame;
    }

    /** Reads the next frame; false when there is none. */
    boolean next() throws IOException {
        byte[] header = new byte[Integer.BYTES];
        int read = in.readNBytes(header, 0, header.length);
        if (read == 0) {
            return false;
        }
        if (read < header.length) {
            throw new EOFException("a run of rows ends too early");
        }
        int length = ByteBuffer.wrap(header).getInt();
        byte[] target = before.length < length ? new byte[2 * length] : before;
        System.arraycopy(header, 0, target, 0, header.length);
        in.readFully(target, header.length, length - header.length);
        before = frame;
        frame = target;
        return true;
    }

    int compareKeys(RunReader other) {
        return Frame.compareKeys(frame, 0, other.frame, 0);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
