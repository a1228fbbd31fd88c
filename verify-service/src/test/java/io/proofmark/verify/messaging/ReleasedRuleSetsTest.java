package io.proofmark.verify.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofmark.canonical.Sha256;
import io.proofmark.catalog.Catalogs;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.verify.application.VerdictViews;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Judge;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.rules.About;
import io.proofmark.verify.domain.rules.Rule;
import io.proofmark.verify.domain.rules.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A released rule set gives the same verdicts for ever, byte for byte: what it once said is kept in a file for each set. */
class ReleasedRuleSetsTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/proofmark/verify/messaging");
    private static final Path SAMPLES = Path.of("../deploy/local/samples/samples.ndjson");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "rule set {0}, catalog {1}")
    @CsvSource("1, 2026-11-01")
    void shouldSayTheSameAsOnTheDayOfItsRelease(String ruleSet, String catalog) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("released.cases.tsv"))) {
            said.add(line.substring(0, line.indexOf('\t')) + "\t" + summary(verdict(line, ruleSet, catalog)));
        }
        List<String> samples = Files.readAllLines(SAMPLES);
        for (int i = 0; i < samples.size(); i++) {
            Submission submission = submission(parse(samples.get(i)), ruleSet, catalog);
            said.add("sample " + (i + 1) + "\t" + summary(judge(submission, new Original.None())));
        }

        assertThat(said).isEqualTo(Files.readAllLines(FOLDER.resolve("released-" + ruleSet + ".verdicts.tsv")));
    }

    @ParameterizedTest(name = "rule set {0}, catalog {1}")
    @CsvSource({"1, 2026-11-01", "2, 2026-11-21"})
    void shouldDocumentEveryOutcomeThatOccurs(String ruleSet, String catalog) throws IOException {
        Map<String, About> documented = RuleBook.rules(ruleSet).orElseThrow().rules().stream()
                .map(Rule::about)
                .collect(Collectors.toMap(About::id, Function.identity()));

        for (String line : Files.readAllLines(FOLDER.resolve("released.cases.tsv"))) {
            assertThat(verdict(line, ruleSet, catalog).checks())
                    .allSatisfy(check -> assertThat(documented.get(check.rule()).outcomes())
                            .as(check.rule())
                            .containsKey(check.outcome()));
        }
    }

    private static Verdict verdict(String line, String ruleSet, String catalog) {
        String[] columns = line.split("\t", -1);
        if (columns[2].isEmpty()) {
            JsonNode document = patched(Native.original("somebody"), columns[1]);
            return judge(submission(document, ruleSet, catalog), new Original.None());
        }
        Submission row = submission(patched(Native.original("row"), columns[2]), ruleSet, catalog);
        JsonNode run = patched(Native.reproduction("somebody", row.id(), "129.10"), columns[1]);
        return judge(submission(run, ruleSet, catalog), new Original.Known(row));
    }

    private static Verdict judge(Submission submission, Original original) {
        return new Judge(RuleBook.rules(submission.rules().ruleSet()).orElseThrow())
                .judge(submission, original, Catalogs.version(submission.rules().catalog()));
    }

    private static Submission submission(JsonNode document, String ruleSet, String catalog) {
        SubmissionReceived received = SubmissionReceived.newBuilder(new Door().received(document.toString()))
                .setRuleSet(ruleSet)
                .setCatalog(catalog)
                .build();
        return EventFacts.submission(received);
    }

    /** For readers what was remarked on, for certainty the digest of the whole verdict. */
    private static String summary(Verdict verdict) {
        String remarks = verdict.checks().stream()
                .filter(Check::remarkable)
                .map(check -> check.rule() + "=" + check.outcome().word())
                .collect(Collectors.joining(","));
        return String.join(
                "\t",
                verdict.proposal().word(),
                verdict.match().word(),
                verdict.band() == null ? "" : verdict.band().word(),
                Objects.toString(verdict.delta(), ""),
                remarks,
                digest(verdict));
    }

    private static String digest(Verdict verdict) {
        try {
            return Sha256.hex(JSON.writeValueAsBytes(VerdictViews.of("verdict", verdict)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As RFC 7396: null removes. */
    private static JsonNode patched(String document, String patch) {
        ObjectNode target = (ObjectNode) parse(document);
        merge(target, parse(patch));
        return target;
    }

    private static void merge(ObjectNode target, JsonNode patch) {
        patch.properties().forEach(member -> {
            JsonNode old = target.get(member.getKey());
            if (member.getValue().isNull()) {
                target.remove(member.getKey());
            } else if (old instanceof ObjectNode inner && member.getValue().isObject()) {
                merge(inner, member.getValue());
            } else {
                target.set(member.getKey(), member.getValue());
            }
        });
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
