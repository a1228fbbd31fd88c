package io.proofmark.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file without which no door opens. Whatever is wrong with it is told in one line that names setting and file, and quotes
 * nothing: it holds secrets.
 */
record NeededFile(String setting, Path file) {

    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            throw unusable("is not there");
        } catch (IOException _) {
            throw unusable("cannot be read");
        }
    }

    // Without causes: a service that cannot start says the innermost message, which has to be the clear one.
    IllegalArgumentException unusable(String why) {
        return new IllegalArgumentException(setting + ": the file " + file.toAbsolutePath() + " " + why);
    }
}
