package io.proofmark.artifacts;

import io.proofmark.artifacts.ArtifactRefused.Why;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes inside a gzip stream, or the stream itself when it is none; a bomb is refused while it is read. */
public final class Unpacked extends FilterInputStream {

    /** Unpacked bytes for each packed one that doors and commands allow: text seldom has more than twenty. */
    public static final int RATIO = 100;

    /** Unpacked bytes below which density is not looked at: the window of gzip and a little more. */
    private static final long SMALL = 65_536;

    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int BUFFER = 8192;

    private final Counted packed;
    private final int ratio;
    private long count;

    private Unpacked(InputStream unpacked, Counted packed, int ratio) {
        super(unpacked);
        this.packed = packed;
        this.ratio = ratio;
    }

    /**
     * Gzip is told by its first two bytes, with which no JSON text begins.
     *
     * @param ratio unpacked bytes for each packed one, at most
     * @throws ArtifactRefused when it begins like gzip and is none
     */
    public static InputStream of(InputStream raw, int ratio) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw, 2);
        byte[] first = in.readNBytes(2);
        in.unread(first);
        if (first.length < 2 || (first[0] & 0xff) != MAGIC_1 || (first[1] & 0xff) != MAGIC_2) {
            return in;
        }
        Counted packed = new Counted(in);
        try {
            return new Unpacked(new GZIPInputStream(packed, BUFFER), packed, ratio);
        } catch (ZipException | EOFException e) {
            throw broken(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            if (count > SMALL && count / ratio > packed.count) {
                throw new ArtifactRefused(Why.TOO_DENSE, "unpacks to more than " + ratio + " times its size");
            }
            return read;
        } catch (ZipException | EOFException e) {
            throw broken(e);
        }
    }

    /** Reads what it skips, so that a bomb is seen here too. */
    @Override
    public long skip(long bytes) throws IOException {
        byte[] skipped = new byte[(int) Math.min(BUFFER, Math.max(bytes, 0))];
        return Math.max(read(skipped, 0, skipped.length), 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static ArtifactRefused broken(IOException cause) {
        ArtifactRefused refused = new ArtifactRefused(Why.NOT_GZIP, "begins like gzip and cannot be unpacked");
        refused.initCause(cause);
        return refused;
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
