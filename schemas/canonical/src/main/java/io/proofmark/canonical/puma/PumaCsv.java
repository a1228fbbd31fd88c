package io.proofmark.canonical.puma;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The form {@code puma-csv/1}, from a file of predictions to its digest in one pass: rows in order are hashed as they
 * come, others are sorted in bounded memory and on disk. Every line is trimmed as Python does, blank ones do not count;
 * keys other than the four columns are read strictly and ignored. Safe for several threads.
 *
 * <p>Known to give the same digest though they differ: a null, a missing and an empty cell; the number {@code 5} and the
 * text {@code "5"}; floats that differ below 1e-6; {@code true} and {@code "True"}; the order of rows with different ids,
 * of keys, and line ends.
 */
public final class PumaCsv {

    private final PumaLimits limits;
    private final SortSpace space;

    public PumaCsv(PumaLimits limits, SortSpace space) {
        this.limits = limits;
        this.space = space;
    }

    /**
     * The digests of all that is left in the stream, which stays open.
     *
     * @throws MalformedPredictions when there are no rows, a line has no meaning or a limit is exceeded
     */
    public PumaDigests digest(InputStream predictions, RowVisitor visitor) throws IOException {
        Warnings warnings = new Warnings(limits.maxWarningLines());
        try (RowOrder order = new RowOrder(space, warnings)) {
            return new PumaPass(limits, order, warnings, visitor).run(new LineBuffer(predictions, limits));
        }
    }

    /** The digests of a file. */
    public PumaDigests digest(Path predictions, RowVisitor visitor) throws IOException {
        try (InputStream in = Files.newInputStream(predictions)) {
            return digest(in, visitor);
        }
    }
}
