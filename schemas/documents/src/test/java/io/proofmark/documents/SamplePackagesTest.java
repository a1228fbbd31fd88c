package io.proofmark.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.documents.inferencebench.EnvelopeFixture;
import io.proofmark.documents.puma.SampleSubmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The packages that the project ships are made here: {@code mvn -f schemas/documents/pom.xml test
 * -Dtest=SamplePackagesTest -DargLine=-Dproofmark.samples=write} writes them anew.
 */
class SamplePackagesTest {

    private static final Path FOLDER = Path.of("../../deploy/local/samples/packages");

    @Test
    void shouldMakeWhatIsShipped() throws IOException {
        for (Map.Entry<String, String> sample : samples().entrySet()) {
            Path file = FOLDER.resolve(sample.getKey());
            if ("write".equals(System.getProperty("proofmark.samples"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, sample.getValue());
            }
            assertThat(file).hasContent(sample.getValue());
        }
    }

    private static Map<String, String> samples() throws IOException {
        Map<String, String> samples = new LinkedHashMap<>();
        samples.put("puma/" + SampleSubmission.ID + ".json", SampleSubmission.document());
        samples.put("puma/" + SampleSubmission.ID + ".predictions.jsonl", SampleSubmission.predictions());
        samples.put("inferencebench/envelope.json", EnvelopeFixture.signed(EnvelopeFixture.UNSIGNED));
        samples.put("inferencebench/signer.pub", EnvelopeFixture.KEY + "\n");
        return samples;
    }
}
