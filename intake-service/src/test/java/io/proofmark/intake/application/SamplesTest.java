package io.proofmark.intake.application;

import static io.proofmark.intake.Fixtures.KEYS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.json.SubmissionSchema;
import io.proofmark.door.Submission;
import io.proofmark.intake.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final Path SAMPLES = Path.of("../deploy/local/samples");
    private static final Caller ANYBODY = new Caller(null, Set.of(), Fixtures.HERE);
    private static final Caller PUBLISHER = new Caller("publisher", Set.of("publisher"), Fixtures.HERE);

    private final ExamineDocument examine =
            new ExamineDocument(new StrictDocuments(32, 65_536), new SubmissionSchema(), Catalogs.current(), "", KEYS);

    @Test
    void shouldTakeEverySampleUnderAnIdOfItsOwn() throws IOException {
        List<Submission> submissions = examined("samples.ndjson", ANYBODY);

        assertThat(submissions).hasSize(87).extracting(Submission::id).doesNotHaveDuplicates();
    }

    /** Each check follows the line that it checks. */
    @Test
    void shouldTakeEveryScoreAndPutChecksUnderTheirRows() throws IOException {
        List<Submission> submissions = examined("scores.ndjson", PUBLISHER);

        assertThat(submissions).hasSize(15).extracting(Submission::id).doesNotHaveDuplicates();
        assertThat(submissions).extracting(Submission::subject).satisfies(rows -> {
            assertThat(rows.get(2)).isEqualTo(rows.get(1));
            assertThat(rows.get(7)).isEqualTo(rows.get(6));
            assertThat(rows.get(12)).isEqualTo(rows.get(11));
            assertThat(Set.copyOf(rows)).hasSize(12);
        });
    }

    private List<Submission> examined(String file, Caller caller) throws IOException {
        return Files.readAllLines(SAMPLES.resolve(file)).stream()
                .map(line -> examine.examine(line.getBytes(UTF_8), caller))
                .toList();
    }
}
