package io.proofmark.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A folder that holds each file under the SHA-256 of its bytes, {@code sha256/ab/cdef…}. Several processes may use one folder:
 * files appear whole, never change, and are equal when their names are.
 *
 * @param folder made when the first file comes
 * @param keepFree bytes of the file system that stay free; below them the store is full
 * @param space how many there are
 */
public record ArtifactStore(Path folder, long keepFree, FreeSpace space) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int FAN_OUT = 2;

    /** A store in the file system. */
    public ArtifactStore(Path folder, long keepFree) {
        this(folder, keepFree, FreeSpace.OF_FILE_SYSTEM);
    }

    /**
     * Reads a stream to its end, hashing it on the way; nothing is in the store before {@link Incoming#keep()}.
     *
     * @param limit bytes, at most
     * @throws ArtifactRefused when it is too large or the store is full
     */
    public Incoming receive(InputStream in, long limit) throws IOException {
        Arrivals.Arrived arrived = arrivals().receive(in, limit);
        return new Incoming(arrived.sha256(), arrived.size(), arrived.file(), place(arrived.sha256()));
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

    /**
     * Deletes what came in and was never finished, as a process leaves it that was killed.
     *
     * @param idle how long nothing must have been written to it
     * @return how many files there were
     */
    public int sweep(Duration idle) throws IOException {
        return arrivals().sweep(idle);
    }

    private Arrivals arrivals() {
        return new Arrivals(folder.resolve("arriving"), keepFree, space);
    }

    private Path place(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex");
        }
        return folder.resolve("sha256").resolve(sha256.substring(0, FAN_OUT)).resolve(sha256.substring(FAN_OUT));
    }
}
