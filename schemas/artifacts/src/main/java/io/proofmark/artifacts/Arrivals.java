package io.proofmark.artifacts;

import io.proofmark.artifacts.ArtifactRefused.Why;
import io.proofmark.canonical.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Where files lie while they come in.
 *
 * @param folder made when the first file comes
 * @param keepFree bytes of the file system that stay free
 */
record Arrivals(Path folder, long keepFree, FreeSpace space) {

    private static final int BUFFER = 65_536;

    /** The file system is asked for its space once for so many bytes of a file: 4 MiB. */
    private static final long ASK_EVERY = 4L << 20;

    /** A file that is whole. */
    record Arrived(Path file, String sha256, long size) {}

    /** Reads a stream to its end; leaves nothing when that fails. */
    Arrived receive(InputStream in, long limit) throws IOException {
        Files.createDirectories(folder);
        refuseWhenFull();
        Path file = Files.createTempFile(folder, "a", "");
        try {
            MessageDigest digest = Sha256.start();
            long size = copy(in, file, limit, digest);
            return new Arrived(file, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    int sweep(Duration idle) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        Instant before = Instant.now().minus(idle);
        int swept = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                swept += isOlder(file, before) && Files.deleteIfExists(file) ? 1 : 0;
            }
        }
        return swept;
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException _) {
            // Whoever brought it has just finished.
            return false;
        }
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
                if (size / ASK_EVERY > (size - read) / ASK_EVERY) {
                    refuseWhenFull();
                }
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
        if (space.at(folder) <= keepFree) {
            throw new ArtifactRefused(Why.STORE_FULL, "the artifact store is full");
        }
    }
}
