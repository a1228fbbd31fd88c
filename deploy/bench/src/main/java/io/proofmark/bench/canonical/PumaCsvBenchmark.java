package io.proofmark.bench.canonical;

import io.proofmark.canonical.Raw;
import io.proofmark.canonical.puma.PumaCsv;
import io.proofmark.canonical.puma.PumaDigests;
import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.canonical.puma.RowVisitor;
import io.proofmark.canonical.puma.SortSpace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** {@code puma-csv/1} of a file, beside SHA-256 of the same bytes. */
@State(Scope.Benchmark)
public class PumaCsvBenchmark {

    /** The predictions; sorting space is its folder. */
    @Param("")
    private String file = "";

    private Path path = Path.of("");
    private PumaCsv form = new PumaCsv(PumaLimits.DEFAULT, SortSpace.in(path));

    @Setup
    public void open() {
        path = Path.of(file);
        form = new PumaCsv(
                PumaLimits.DEFAULT,
                SortSpace.in(path.toAbsolutePath().normalize().resolveSibling("")));
    }

    @Benchmark
    public PumaDigests digest() throws IOException {
        return form.digest(path, RowVisitor.NONE);
    }

    @Benchmark
    public String sha256() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Raw.sha256(in);
        }
    }
}
