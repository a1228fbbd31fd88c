package io.proofmark.documents.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.Json;
import io.proofmark.documents.Unreadable;
import io.proofmark.documents.inferencebench.Envelopes;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.json.SubmissionSchema;
import io.proofmark.documents.privacy.PrivacyScan;
import io.proofmark.documents.puma.PumaPackages;
import io.proofmark.signatures.EnvelopeVerifier;
import io.proofmark.signatures.SigningPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Whatever the bytes are: an answer of every rule or the declared refusal. The ordinary build runs the seeds; {@code
 * JAZZER_FUZZ=1 mvn -f schemas/documents/pom.xml test -Dtest=PackagesFuzzTest#envelope} looks for new ones.
 */
class PackagesFuzzTest {

    private static final Path SAMPLES = Path.of("../../deploy/local/samples/packages/puma");
    private static final String ID = "7b0f4c9e-2d31-4a86-9c57-e1f2a3b4c5d6";

    private static final StrictDocuments DOCUMENTS =
            new StrictDocuments(PumaPackages.DOCUMENT_DEPTH, PumaPackages.DOCUMENT_BYTES);
    private static final SubmissionSchema SCHEMA = new SubmissionSchema();
    private static final PumaPackages PUMA = new PumaPackages(
            Path.of("target"), PumaLimits.DEFAULT, Catalogs.current().gold());
    private static final Envelopes ENVELOPES =
            new Envelopes(new EnvelopeVerifier(SigningPolicy.pinned(), Optional.empty()));

    @FuzzTest(maxDuration = "2m")
    void submission(byte[] bytes) {
        try {
            Json document = DOCUMENTS.read(bytes);
            assertThat(SCHEMA.faults(document))
                    .allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
        } catch (Unreadable refusal) {
            assertThat(refusal.fault().rule()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "2m")
    void pumaSubmission(byte[] bytes) {
        try {
            assertThat(PUMA.examine(bytes).checks()).hasSize(7);
        } catch (Unreadable refusal) {
            assertThat(refusal.fault().rule()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "2m")
    void pumaPredictions(byte[] bytes) throws IOException {
        byte[] submission = Files.readAllBytes(SAMPLES.resolve(ID + ".json"));

        assertThat(PUMA.examine(submission, () -> new ByteArrayInputStream(bytes))
                        .checks())
                .hasSize(7);
    }

    @FuzzTest(maxDuration = "2m")
    void envelope(byte[] bytes) {
        try {
            assertThat(ENVELOPES.examine(bytes).checks()).hasSize(9);
        } catch (Unreadable refusal) {
            assertThat(refusal.fault().rule()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "2m")
    void privacy(byte[] bytes) {
        String text = new String(bytes, UTF_8);

        assertThat(PrivacyScan.COMMUNITY.names(text, Set.of())).containsAll(PrivacyScan.GENERAL.names(text, Set.of()));
    }
}
