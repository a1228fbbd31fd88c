package io.proofmark.documents.puma;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.documents.DocumentSchema;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.documents.json.CompiledSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The published schema of PUMA submissions, 1.0.0. */
public final class PumaSchema implements DocumentSchema {

    private static final String FILE = "submission.schema.json";

    private final DocumentSchema schema = new CompiledSchema(text());

    @Override
    public List<Fault> faults(Json document) {
        return schema.faults(document);
    }

    private static String text() {
        try (InputStream stream = PumaSchema.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from this program");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
