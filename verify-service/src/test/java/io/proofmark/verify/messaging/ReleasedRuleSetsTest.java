package io.proofmark.verify.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofmark.canonical.Sha256;
import io.proofmark.catalog.Catalogs;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.TextDigest;
import io.proofmark.verify.application.VerdictViews;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Judge;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Neighbours;
import io.proofmark.verify.domain.Origin;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Outcome;
import io.proofmark.verify.domain.Shown;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.TrustTier;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.Word;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A released rule set gives the same verdicts for ever, byte for byte: what it once said is kept in a file for each set. */
class ReleasedRuleSetsTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/proofmark/verify/messaging");
    private static final Path SAMPLES = Path.of("../deploy/local/samples/samples.ndjson");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "rule set {0}, catalog {1}")
    @CsvSource({"1, 2026-11-01", "2, 2026-11-21"})
    void shouldSayTheSameAsOnTheDayOfItsRelease(String ruleSet, String catalog) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line : cases(ruleSet)) {
            said.add(line.substring(0, line.indexOf('\t')) + "\t" + summary(verdict(line, ruleSet, catalog)));
        }
        List<String> samples = Files.readAllLines(SAMPLES);
        for (int i = 0; i < samples.size(); i++) {
            Submission submission = submission(parse(samples.get(i)), ruleSet, catalog, parse("{}"));
            said.add("sample " + (i + 1) + "\t" + summary(judge(submission, new Original.None(), null)));
        }

        String file = "released-" + ruleSet + ".verdicts.tsv";
        Files.write(Path.of("target").resolve(file), said);
        assertThat(said)
                .as("what is said now stands in target/%s; only a set that is not released yet may change", file)
                .isEqualTo(Files.readAllLines(FOLDER.resolve(file)));
    }

    /** A table that shows no rule at work, or none that objects, would not notice when it no longer does. */
    @Test
    void shouldShowEveryRuleOfTheSecondSetWithEveryOutcomeThatItCanHave() throws IOException {
        Map<String, Set<Outcome>> seen = new TreeMap<>();
        for (String line : cases("2")) {
            verdict(line, "2", "2026-11-21").checks().forEach(check -> seen.computeIfAbsent(
                            check.rule(), unseen -> new TreeSet<>())
                    .add(check.outcome()));
        }

        Map<String, Set<Outcome>> documented = RuleBook.rules("2").orElseThrow().rules().stream()
                .map(Rule::about)
                .collect(Collectors.toMap(
                        About::id, about -> new TreeSet<>(about.outcomes().keySet()), (a, b) -> a, TreeMap::new));
        assertThat(seen).isEqualTo(documented);
    }

    @ParameterizedTest(name = "rule set {0}, catalog {1}")
    @CsvSource({"1, 2026-11-01", "2, 2026-11-21"})
    void shouldDocumentEveryOutcomeThatOccurs(String ruleSet, String catalog) throws IOException {
        Map<String, About> documented = RuleBook.rules(ruleSet).orElseThrow().rules().stream()
                .map(Rule::about)
                .collect(Collectors.toMap(About::id, Function.identity()));

        for (String line : cases(ruleSet)) {
            assertThat(verdict(line, ruleSet, catalog).checks())
                    .allSatisfy(check -> assertThat(documented.get(check.rule()).outcomes())
                            .as(check.rule())
                            .containsKey(check.outcome()));
        }
    }

    /** Those of all sets, and what only this one asks for. */
    private static List<String> cases(String ruleSet) throws IOException {
        List<String> cases = new ArrayList<>(Files.readAllLines(FOLDER.resolve("released.cases.tsv")));
        Path more = FOLDER.resolve("released-" + ruleSet + ".cases.tsv");
        if (Files.exists(more)) {
            cases.addAll(Files.readAllLines(more));
        }
        return cases;
    }

    /**
     * @param line name, what differs from the usual document, what differs in the row that it names, and what is known
     *     beside the document: whether the row came in, the run that a score row shows, members of the event
     */
    private static Verdict verdict(String line, String ruleSet, String catalog) {
        String[] columns = line.split("\t", -1);
        JsonNode beside = parse(columns.length > 3 ? columns[3] : "{}");
        if (columns[2].isEmpty()) {
            JsonNode document = patched(Native.original("somebody"), columns[1]);
            return judge(submission(document, ruleSet, catalog, beside), new Original.None(), shown(beside));
        }
        JsonNode rowDocument = patched(Native.original("row"), columns[2]);
        Submission row = submission(rowDocument, ruleSet, catalog, parse("{}"));
        JsonNode run = patched(Native.reproduction("somebody", row.id(), "129.10"), columns[1]);
        Submission submission = submission(run, ruleSet, catalog, beside);
        return judge(submission, original(submission, row, beside), shown(beside));
    }

    private static Original original(Submission submission, Submission row, JsonNode beside) {
        return switch (beside.path("original").asText()) {
            case "awaited" -> new Original.Awaited(row.id());
            case "misnamed" -> new Original.Misnamed(row.id(), "00000000-0000-8000-8000-000000000001");
            default -> submission.kind() == Kind.SCORE ? new Original.None() : new Original.Known(row);
        };
    }

    private static Verdict judge(Submission submission, Original original, @Nullable Shown shown) {
        return new Judge(RuleBook.rules(submission.rules().ruleSet()).orElseThrow())
                .judge(
                        submission,
                        original,
                        new Neighbours(shown, null),
                        Catalogs.version(submission.rules().catalog()));
    }

    private static Submission submission(JsonNode document, String ruleSet, String catalog, JsonNode beside) {
        SubmissionReceived received = new Door().received(document.toString());
        return EventFacts.submission(SubmissionReceived.newBuilder(received)
                .setRuleSet(ruleSet)
                .setCatalog(catalog)
                .setSubmissionId(beside.path("submissionId").asText(received.getSubmissionId()))
                .setOperatorStrength(beside.path("operatorStrength").asText(received.getOperatorStrength()))
                .setTexts(listed(received, beside))
                .build());
    }

    /** What the door found on the catalog's lists, by the place of the text. */
    private static List<TextDigest> listed(SubmissionReceived received, JsonNode beside) {
        return received.getTexts().stream()
                .map(text -> beside.at("/listed").has(text.getField())
                        ? TextDigest.newBuilder(text)
                                .setListed(beside.at("/listed")
                                        .get(text.getField())
                                        .textValue())
                                .build()
                        : text)
                .toList();
    }

    private static @Nullable Shown shown(JsonNode beside) {
        JsonNode shown = beside.path("shown");
        return shown.isMissingNode()
                ? null
                : new Shown(
                        "shown",
                        new Origin(
                                "another",
                                "alias",
                                shown.path("machine").textValue(),
                                shown.path("source").asText("community")),
                        Word.parse(TrustTier.values(), shown.path("tier").textValue()),
                        shown.path("value").decimalValue(),
                        shown.path("testedAt").textValue());
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
