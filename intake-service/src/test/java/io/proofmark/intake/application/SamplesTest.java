package io.proofmark.intake.application;

import static io.proofmark.intake.Fixtures.KEYS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.json.SubmissionSchema;
import io.proofmark.door.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final Path SAMPLES = Path.of("../deploy/local/samples/samples.ndjson");
    private static final Caller ANYBODY = new Caller(null, Set.of());

    @Test
    void shouldTakeEverySampleUnderAnIdOfItsOwn() throws IOException {
        ExamineDocument examine = new ExamineDocument(
                new StrictDocuments(32, 65_536), new SubmissionSchema(), Catalogs.current(), "", KEYS);

        List<Submission> submissions = Files.readAllLines(SAMPLES).stream()
                .map(line -> examine.examine(line.getBytes(UTF_8), ANYBODY))
                .toList();

        assertThat(submissions).hasSize(87).extracting(Submission::id).doesNotHaveDuplicates();
    }
}
