package io.proofmark.documents;

import io.proofmark.documents.json.StrictDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that tests share, those of other modules too. */
public final class Fixtures {

    /** A speed run with every erasable text. */
    public static final String SPEED = text("speed.json");

    private Fixtures() {}

    /** The value of a text. */
    public static Json json(String text) {
        return new StrictDocuments(32, 65_536).read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/io/proofmark/documents", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
