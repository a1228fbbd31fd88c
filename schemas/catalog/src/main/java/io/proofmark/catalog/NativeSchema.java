package io.proofmark.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON Schema (2020-12) of a native submission. */
public final class NativeSchema {

    private static final String RESOURCE = "schema/submission.schema.json";

    private NativeSchema() {}

    /** The text of the schema. */
    public static String json() {
        try (InputStream stream = NativeSchema.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing from this program");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
