package io.proofmark.verify.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.catalog.Catalogs;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Judge;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Policing;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample that the project ships gets the state, and for the reason, that its table says. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("../deploy/local/samples");

    static List<Arguments> samples() throws IOException {
        List<Arguments> rows = new ArrayList<>(samples("samples"));
        rows.addAll(samples("scores"));
        return rows;
    }

    private static List<Arguments> samples(String name) throws IOException {
        List<String> documents = Files.readAllLines(SAMPLES.resolve(name + ".ndjson"));
        List<String> expected = Files.readAllLines(SAMPLES.resolve(name + ".expected.tsv"));
        assertThat(expected).hasSize(documents.size() + 1);
        List<Arguments> rows = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            String[] columns = expected.get(i + 1).split("\t", -1);
            rows.add(Arguments.of(name + " " + columns[0], columns[1], columns[2], documents.get(i)));
        }
        return rows;
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("samples")
    void shouldJudgeSampleAsItsTableSays(String line, String state, String rule, String document) {
        Submission submission = EventFacts.submission(new Door().forScores().received(document));
        Judge judge = new Judge(RuleBook.rules(RuleBook.CURRENT).orElseThrow());

        Verdict verdict = judge.judge(submission, new Original.None(), Catalogs.current());

        var step = Policing.rule(verdict, "verdict", null, Door.TOKEN, Door.RECEIVED, Catalogs.current());
        assertThat(step.file().state().word())
                .as(() -> verdict.reasons().toString())
                .isEqualTo(state);
        List<String> remarked = verdict.checks().stream()
                .filter(Check::remarkable)
                .map(Check::rule)
                .toList();
        if (rule.isEmpty()) {
            assertThat(remarked).isEmpty();
        } else {
            assertThat(remarked).contains(rule);
        }
    }
}
