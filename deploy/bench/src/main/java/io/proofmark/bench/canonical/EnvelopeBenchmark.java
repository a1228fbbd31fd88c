package io.proofmark.bench.canonical;

import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.inferencebench.EnvelopeDigests;
import io.proofmark.canonical.inferencebench.InferenceBenchJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** {@code inferencebench-json/1} of an envelope (both forms and the fingerprint), beside SHA-256 of the same bytes. */
@State(Scope.Benchmark)
public class EnvelopeBenchmark {

    @Param("")
    private String file = "";

    private final InferenceBenchJson form = new InferenceBenchJson(InferenceBenchJson.LIMITS);
    private byte[] envelope = {};

    @Setup
    public void read() throws IOException {
        envelope = Files.readAllBytes(Path.of(file));
    }

    @Benchmark
    public EnvelopeDigests digest() {
        return form.digest(envelope);
    }

    @Benchmark
    public String sha256() {
        return Sha256.hex(envelope);
    }
}
