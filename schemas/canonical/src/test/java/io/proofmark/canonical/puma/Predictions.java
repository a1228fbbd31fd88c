package io.proofmark.canonical.puma;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Hashes predictions that a test writes down. */
final class Predictions {

    static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    private Predictions() {}

    static PumaDigests digest(String text) {
        return digest(text.getBytes(UTF_8));
    }

    static PumaDigests digest(byte[] bytes) {
        return digest(bytes, PumaLimits.DEFAULT, SortSpace.in(FOLDER));
    }

    static PumaDigests digest(byte[] bytes, PumaLimits limits, SortSpace space) {
        return digest(bytes, limits, space, RowVisitor.NONE);
    }

    static PumaDigests digest(byte[] bytes, PumaLimits limits, SortSpace space, RowVisitor visitor) {
        try {
            return new PumaCsv(limits, space).digest(new ByteArrayInputStream(bytes), visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String row(String id, String label, String value, String hash) {
        return "{\"instance_id\":%s,\"predicted_label\":%s,\"predicted_value\":%s,\"prompt_hash\":%s}"
                .formatted(id, label, value, hash);
    }

    /** A row like the exporter's. */
    static String row(int id, String label, String value) {
        return row("\"ROW-%05d\"".formatted(id), label, value, "\"%016x\"".formatted(id));
    }
}
