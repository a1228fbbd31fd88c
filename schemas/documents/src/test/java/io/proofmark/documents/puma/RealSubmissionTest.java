package io.proofmark.documents.puma;

import static io.proofmark.documents.puma.PumaFixture.check;
import static io.proofmark.documents.puma.PumaFixture.examined;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import io.proofmark.documents.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The one published submission, where the public data is at hand. */
class RealSubmissionTest {

    private static final String ID = "1d88e49b-5b49-46b9-a8a6-df7bdd5bf80b";

    @Test
    void shouldPassEveryRuleWhenItIsWhole() throws IOException {
        PumaReport report = examined(submission(), predictions());

        assertThat(report.checks()).allMatch(check -> check.outcome() == Outcome.PASS);
        assertThat(report.metrics().orElseThrow().values())
                .containsEntry("accuracy", 0.465)
                .containsEntry("f1_macro", 0.38976688365784873);
    }

    @Test
    void shouldFailWhenAnyByteOfARowIsFlipped() throws IOException {
        byte[] flipped = predictions();
        int place = new String(flipped, ISO_8859_1).indexOf("Critical");
        flipped[place] ^= 1;

        PumaReport report = examined(submission(), flipped);

        assertThat(check(report, Rules.PREDICTIONS_HASH).outcome()).isEqualTo(Outcome.FAIL);
    }

    private static byte[] submission() throws IOException {
        return Files.readAllBytes(SharedData.path("puma/submissions/" + ID + ".json"));
    }

    private static byte[] predictions() throws IOException {
        return Files.readAllBytes(SharedData.path("puma/submissions/" + ID + ".predictions.jsonl"));
    }
}
