package io.proofmark.artifacts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * A file that has come in.
 *
 * @param file where it lies now
 * @param place where the store would have it
 */
public record Incoming(String sha256, long size, Path file, Path place) implements Upload {

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(kept() ? place : file);
    }

    /** One that is there already is used, and counts as fresh. */
    @Override
    public void keep() throws IOException {
        Path folder = Files.createDirectories(requireNonNull(place.getParent()));
        if (!refreshed()) {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            Folders.sync(folder);
        }
    }

    // It may be deleted in this very moment; then this copy takes its place.
    private boolean refreshed() throws IOException {
        try {
            Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private boolean kept() {
        return !Files.exists(file);
    }
}
