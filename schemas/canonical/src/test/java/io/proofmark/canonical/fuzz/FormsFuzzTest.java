package io.proofmark.canonical.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.NotCanonicalizable;
import io.proofmark.canonical.inferencebench.InferenceBenchJson;
import io.proofmark.canonical.json.MalformedJson;
import io.proofmark.canonical.puma.MalformedPredictions;
import io.proofmark.canonical.puma.PumaCsv;
import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.canonical.puma.RowVisitor;
import io.proofmark.canonical.puma.SortSpace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Whatever the bytes are: a digest or the declared refusal, nothing else. The ordinary build runs the seeds; {@code
 * JAZZER_FUZZ=1 mvn -f schemas/canonical/pom.xml test -Dtest=FormsFuzzTest#pumaCsv} looks for new ones.
 */
class FormsFuzzTest {

    private static final PumaCsv PUMA = new PumaCsv(
            PumaLimits.DEFAULT, new SortSpace(Path.of(System.getProperty("java.io.tmpdir")), SortSpace.LEAST));
    private static final InferenceBenchJson ENVELOPES = new InferenceBenchJson(InferenceBenchJson.LIMITS);

    @FuzzTest(maxDuration = "2m")
    void pumaCsv(byte[] bytes) throws IOException {
        try {
            PUMA.digest(new ByteArrayInputStream(bytes), RowVisitor.NONE);
        } catch (MalformedPredictions refusal) {
            assertThat(refusal).message().isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "2m")
    void inferenceBenchJson(byte[] bytes) {
        try {
            ENVELOPES.digest(bytes);
        } catch (MalformedJson refusal) {
            assertThat(refusal).message().isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "2m")
    void jcs(byte[] bytes) {
        try {
            Jcs.canonicalBytes(new String(bytes, UTF_8));
        } catch (NotCanonicalizable refusal) {
            assertThat(refusal).message().isNotBlank();
        }
    }
}
