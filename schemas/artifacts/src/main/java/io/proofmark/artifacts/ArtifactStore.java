package io.proofmark.artifacts;

import io.proofmark.artifacts.ArtifactRefused.Why;
import io.proofmark.canonical.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A folder that holds each file under the SHA-256 of its bytes, {@code sha256/ab/cdef…}. Several processes may use one folder:
 * files appear whole, never change, and are equal when their names are.
 *
 * @param folder made when the first file comes
 * @param keepFree bytes of the file system that stay free; below them the store is full
 */
public record ArtifactStore(Path folder, long keepFree) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 65_536;
    private static final int FAN_OUT = 2;

    /**
     * Reads a stream to its end, hashing it on the way; nothing is in the store before {@link Incoming#keep()}.
     *
     * @param limit bytes, at most
     * @throws ArtifactRefused when it is too large or the store is full
     */
    public Incoming receive(InputStream in, long limit) throws IOException {
        Path arriving = Files.createDirectories(folder.resolve("arriving"));
        refuseWhenFull();
        Path file = Files.createTempFile(arriving, "a", "");
        try {
            MessageDigest digest = Sha256.start();
            long size = copy(in, file, limit, digest);
            String hex = HexFormat.of().formatHex(digest.digest());
            return new Incoming(hex, size, file, place(hex));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /**
     * The bytes of a file.
     *
     * @throws NoSuchFileException when the store has none of that digest
     */
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    /** Whether the store has it. */
    public boolean has(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    /**
     * Deletes a file unless it came again in the meantime.
     *
     * @param settled how long ago it must have come at least
     * @return false when it is too fresh
     */
    public boolean delete(String sha256, Duration settled) throws IOException {
        Path place = place(sha256);
        try {
            if (Files.getLastModifiedTime(place)
                    .toInstant()
                    .isAfter(Instant.now().minus(settled))) {
                return false;
            }
        } catch (NoSuchFileException _) {
            // It is gone, as was asked.
            return true;
        }
        Files.deleteIfExists(place);
        return true;
    }

    private long copy(InputStream in, Path file, long limit, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new ArtifactRefused(Why.TOO_LARGE, "has more than " + limit + " bytes");
                }
                digest.update(buffer, 0, read);
                write(out, ByteBuffer.wrap(buffer, 0, read));
            }
            out.force(true);
        }
        return size;
    }

    private void write(FileChannel out, ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            refuseWhenFull();
            throw e;
        }
    }

    private void refuseWhenFull() throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() <= keepFree) {
            throw new ArtifactRefused(Why.STORE_FULL, "the artifact store is full");
        }
    }

    private Path place(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex");
        }
        return folder.resolve("sha256").resolve(sha256.substring(0, FAN_OUT)).resolve(sha256.substring(FAN_OUT));
    }
}
