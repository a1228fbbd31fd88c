package io.proofmark.cli;

import static io.proofmark.cli.Shell.ENVELOPE;
import static io.proofmark.cli.Shell.PUMA;
import static io.proofmark.cli.Shell.SAMPLES;
import static io.proofmark.cli.Shell.SIGNER;
import static io.proofmark.cli.Shell.run;
import static io.proofmark.cli.Shell.withInput;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.canonical.puma.PumaCsv;
import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.canonical.puma.SortSpace;
import io.proofmark.documents.Json;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.door.DoorLimits;
import io.proofmark.signatures.Trust;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {

    private static final Path SIGSTORE = Shell.SAMPLES.resolve("packages/keyless");

    private static final List<String> MEMBERS = List.of(
            "id",
            "submission",
            "subject",
            "format",
            "ruleSet",
            "catalog",
            "proposal",
            "match",
            "band",
            "original",
            "delta",
            "trustPolicy",
            "missing",
            "checks",
            "reasons");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldEndWith0WhenAPumaFolderIsSound() {
        Shell shell = run("verify", PUMA);

        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out()).contains("integrity.predictions-hash", "proposal publish");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void shouldEndWith1WhenOneByteOfThePredictionsIsFlipped() throws IOException {
        Path predictions = copied("predictions.jsonl");
        Files.writeString(predictions, Files.readString(predictions).replaceFirst("Minor", "Major"));

        Shell shell = run("verify", folder);

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out()).containsPattern("fail +integrity.predictions-hash");
    }

    @Test
    void shouldReadASubmissionBesideItsPredictions() throws IOException {
        copied("predictions.jsonl");

        assertThat(run("verify", folder.resolve("submission.json")).exitCode()).isZero();
    }

    @Test
    void shouldReadPackedFiles() throws IOException {
        for (Path file : List.of(copied("predictions.jsonl"), folder.resolve("submission.json"))) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(file + ".gz")))) {
                Files.copy(file, out);
            }
            Files.delete(file);
        }

        assertThat(run("verify", folder).exitCode()).isZero();
    }

    @Test
    void shouldEndWith2WhenPackedPredictionsAreABomb() throws IOException {
        Path packed = Path.of(copied("predictions.jsonl") + ".gz");
        Files.delete(folder.resolve("predictions.jsonl"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            for (int mebibytes = 0; mebibytes < 64; mebibytes++) {
                out.write(" ".repeat(1 << 20).getBytes(UTF_8));
            }
        }

        Shell shell = run("verify", folder);

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("unpacks to more than 100 times its size");
    }

    @Test
    void shouldEndWith2WhenThePredictionsAreLongerThanTheDoorTakes() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(copied("predictions.jsonl").toFile(), "rw")) {
            file.setLength(DoorLimits.DATA_BYTES + 1);
        }

        Shell shell = run("verify", folder);

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("predictions.jsonl has more than 67108864 bytes");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 2"})
    void shouldReadANativeDocumentThatTheDoorTakesAndNoLongerOne(int more, int exitCode) throws IOException {
        byte[] document;
        try (Stream<String> lines = Files.lines(Shell.SAMPLES.resolve("samples.ndjson"))) {
            document = lines.findFirst().orElseThrow().getBytes(UTF_8);
        }
        byte[] padded = Arrays.copyOf(document, DoorLimits.NATIVE_BYTES + more);
        Arrays.fill(padded, document.length, padded.length, (byte) ' ');

        Shell shell = withInput(padded, "verify", "-");

        assertThat(shell.exitCode()).as(shell.err()).isEqualTo(exitCode);
        assertThat(shell.err()).contains(more == 0 ? "" : "a native document has at most 65536 bytes");
    }

    @Test
    void shouldEndWith2WhenThePredictionsAreNotThere() throws IOException {
        Files.delete(copied("predictions.jsonl"));

        Shell shell = run("verify", folder);

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.out()).containsPattern("unavailable +integrity.predictions-hash");
        assertThat(shell.err())
                .isEqualTo("proofmark: nothing could be verified: the predictions, whose hash the document"
                        + " declares, are not beside it\n");
    }

    @Test
    void shouldEndWith2WhenNoHashIsDeclared() throws IOException {
        copied("predictions.jsonl");
        Path submission = folder.resolve("submission.json");
        Files.writeString(
                submission,
                Files.readString(submission).replaceFirst("\"predictions_summary_hash\": \"[0-9a-f]+\",", ""));

        Shell shell = run("verify", folder);

        assertThat(shell.exitCode()).isEqualTo(2);
    }

    @Test
    void shouldFailTheSchemaAndPassTheHashWhenItIsWrittenWithAPrefix() throws IOException {
        copied("predictions.jsonl");
        Path submission = folder.resolve("submission.json");
        Files.writeString(
                submission, Files.readString(submission).replace("summary_hash\": \"", "summary_hash\": \"sha256:"));

        Shell shell = run("verify", folder);

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out())
                .containsPattern("fail +schema.submission .*the digest itself fits")
                .containsPattern("pass +integrity.predictions-hash");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--trust-key    | signer.pub                             | 0",
                "               |                                        | 1",
                "--trust-issuer | https://issuer.example                 | 2",
                "--trust-key    | envelope.json                          | 2",
                "--trust-key    | nothing.pub                            | 2",
            })
    void shouldTrustOnlyWhomTheCallerTrusts(String option, String value, int exitCode) {
        Shell shell = option == null
                ? run("verify", ENVELOPE)
                : run("verify", ENVELOPE, option, value.startsWith("https") ? value : SIGNER.resolveSibling(value));

        assertThat(shell.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void shouldNotTrustAKeyWhenAnIdentityIsAskedFor() {
        Shell shell = run("verify", ENVELOPE, "--trust-identity", "x", "--trust-issuer", "https://issuer.example");

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out()).containsPattern("fail +identity.policy").containsPattern("pass +identity.signature");
    }

    @ParameterizedTest(name = "root {0}, policy {1}: exit {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "trusted_root.json | trust-policy.json | 0 | pass +identity.policy",
                "trusted_root.json | | 1 | fail +identity.policy +no pinned entry trusts",
                " | trust-policy.json | 1 | fail +identity.policy +nobody is trusted: .* no Sigstore trusted root",
                "trust-policy.json | trust-policy.json | 2 | proofmark.trusted-root: .*trust-policy.json is refused",
                "trusted_root.json | trusted_root.json | 2 | proofmark.trust-policy: .*trusted_root.json is refused",
                "trusted_root.json | nothing.json | 2 | proofmark.trust-policy: the file .*nothing.json cannot be read"
            })
    void shouldTrustWhomTheEnvironmentNames(String root, String policy, int exitCode, String said) {
        Map<String, String> environment = new HashMap<>();
        Optional.ofNullable(root)
                .ifPresent(file -> environment.put(
                        Trust.ROOT_VARIABLE, SIGSTORE.resolve(file).toString()));
        Optional.ofNullable(policy)
                .ifPresent(file -> environment.put(
                        Trust.POLICY_VARIABLE, SIGSTORE.resolve(file).toString()));

        Shell shell = Shell.withEnvironment(environment, "verify", SIGSTORE.resolve("envelope.json"));

        assertThat(shell.exitCode()).as(shell.err()).isEqualTo(exitCode);
        assertThat(shell.out() + shell.err()).containsPattern(said);
    }

    @Test
    void shouldReadStandardInput() throws IOException {
        Shell shell = withInput(Files.readAllBytes(ENVELOPE), "verify", "-", "--trust-key", SIGNER);

        assertThat(shell.exitCode()).isZero();
    }

    @Test
    void shouldFailASampleOnlyWhereTheSystemQueuesIt() throws IOException {
        List<String> samples = Files.readAllLines(SAMPLES.resolve("samples.ndjson"));
        List<String> expected = Files.readAllLines(SAMPLES.resolve("samples.expected.tsv"));
        for (int i = 0; i < samples.size(); i++) {
            Shell shell = withInput(samples.get(i).getBytes(UTF_8), "verify", "-");

            boolean published = expected.get(i + 1).split("\t")[1].equals("published");
            assertThat(shell.out())
                    .as(samples.get(i))
                    .doesNotContainPattern("fail +(schema|privacy|identity|integrity)");
            assertThat(shell.exitCode()).as(shell.out()).isIn(published ? List.of(0) : List.of(0, 1));
        }
    }

    @Test
    void shouldJudgeWhatIsLeftWhenOneFieldIsWrong() throws IOException {
        String sample = Files.readAllLines(SAMPLES.resolve("samples.ndjson")).getFirst();
        String wrong = sample.replaceFirst("\"kind\"", "\"surplus\":1,\"kind\"");

        Shell shell = withInput(wrong.getBytes(UTF_8), "verify", "-");

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out()).containsPattern("fail +schema.submission").contains("match.benchmark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"x\":1}", "{\"kind\":\"speed\",\"kind\":\"speed\"}", "not json"})
    void shouldEndWith2WhenThereIsNothingToVerify(String text) {
        Shell shell = withInput(text.getBytes(UTF_8), "verify", "-", "--json");

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).startsWith("proofmark: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kind\":\"speed\"} | schema.submission",
                "{\"kind\":\"speed\",\"notes\":\"ann@example.org\"} | privacy.scan",
            })
    void shouldEndWith1WhenANativeSubmissionWouldBeRefused(String text, String rule) {
        Shell shell = withInput(text.getBytes(UTF_8), "verify", "-");

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out()).containsPattern("fail +" + rule);
    }

    @Test
    void shouldPrintOneDocumentOfTheContractAndNothingElse() {
        Shell shell = run("verify", "--json", PUMA);

        Json report = new StrictDocuments(32, 1 << 20).read(shell.out().getBytes(UTF_8));
        assertThat(report).isInstanceOfSatisfying(Json.Members.class, members -> assertThat(
                        members.byName().keySet())
                .containsExactlyElementsOf(MEMBERS));
        assertThat(report.items("/checks"))
                .allSatisfy(check -> assertThat(((Json.Members) check).byName().keySet())
                        .containsExactly("rule", "outcome", "seen", "expected", "message"));
        assertThat(report.items("/checks"))
                .filteredOn(check -> check.text("/rule").orElseThrow().equals("integrity.predictions-hash"))
                .singleElement()
                .satisfies(check -> assertThat(check.text("/seen")).isEqualTo(check.text("/expected")));
    }

    @Test
    void shouldGiveTheSameReportForTheSamePackageButForTheTime() {
        assertThat(untimed(run("verify", "--json", PUMA))).isEqualTo(untimed(run("verify", "--json", PUMA)));
    }

    @Test
    void shouldEndWith2WhenAFolderHoldsSeveralDocuments() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{}");
        Files.writeString(folder.resolve("b.json"), "{}");

        assertThat(run("verify", folder).exitCode()).isEqualTo(2);
    }

    /** Otherwise whoever renames an instance declares what he likes. */
    @ParameterizedTest(name = "{1}")
    @CsvSource({"CRIT-001, CRIT-0O1, 0, warn", "\"predicted_label\":\"\\w+\", \"predicted_label\":null, 1, fail"})
    void shouldNotProposeToPublishMetricsThatNothingSupports(String part, String other, int exitCode, String outcome)
            throws IOException {
        Path predictions = copied("predictions.jsonl");
        Files.writeString(predictions, Files.readString(predictions).replaceAll(part, other));
        Path submission = folder.resolve("submission.json");
        String hash = new PumaCsv(PumaLimits.DEFAULT, SortSpace.in(folder))
                .digest(predictions, (_, _) -> {})
                .sha256();
        Files.writeString(
                submission,
                Files.readString(submission)
                        .replaceFirst("(summary_hash\": \")[0-9a-f]+", "$1" + hash)
                        .replaceFirst("(\"f1_macro\": )[0-9.]+", "$10.99"));

        Shell shell = run("verify", folder);

        assertThat(shell.exitCode()).as(shell.out()).isEqualTo(exitCode);
        assertThat(shell.out())
                .containsPattern("pass +integrity.predictions-hash")
                .containsPattern(outcome + " +consistency.metrics")
                .contains("proposal review");
    }

    @Test
    void shouldNotSayThatTheDoorPermitsASourceThatNeedsARole() throws IOException {
        String sample = Files.readAllLines(SAMPLES.resolve("samples.ndjson")).getFirst();
        String owners = sample.replaceFirst("\"source\":\"[a-z]+\",", "").replaceFirst("\\{", "{\"source\":\"owner\",");

        Shell shell = withInput(owners.getBytes(UTF_8), "verify", "-");

        assertThat(shell.out()).containsPattern("unavailable +source.claim +.*needs the role publisher \\[owner]");
    }

    @Test
    void shouldTellAnEnvelopeByMostOfItsNames() throws IOException {
        String envelope = Files.readString(ENVELOPE).replaceFirst("\\{", "{\"sustainability\":{},");

        Shell shell = withInput(envelope.getBytes(UTF_8), "verify", "-");

        assertThat(shell.out()).contains("inferencebench, rule set").containsPattern("fail +integrity.content-hash");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind": hf_secret}       | the document: is not JSON at column 10
            {"kind":1,"kind":2}       | the document: an object has a member twice at column 17
            ``                        | the document: is not JSON: it ends too early
            """)
    void shouldSayWhereADocumentCannotBeRead(String text, String said) {
        Shell shell = withInput(text.getBytes(UTF_8), "verify", "-");

        assertThat(shell.err()).isEqualTo("proofmark: " + said + "\n");
    }

    @Test
    void shouldEndWith2WhenTheTrustedRootIsNotThere() {
        Shell shell = run("verify", ENVELOPE, "--trusted-root", "nothing.json");

        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains("--trusted-root: the file nothing.json cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-file.json", ".", ""})
    void shouldEndWith2WhenThereIsNoDocument(String name) {
        assertThat(run("verify", name).exitCode()).isEqualTo(2);
    }

    @Test
    void shouldEndWith2WhenArgumentsAreNotUnderstood() {
        assertThat(run("verify").exitCode()).isEqualTo(2);
        assertThat(run("verify", "--nonsense", PUMA).exitCode()).isEqualTo(2);
    }

    /** Without the time at which it would be received. */
    private static String untimed(Shell shell) {
        return shell.out().replaceAll("[0-9-]{10}T[0-9:.]+Z", "");
    }

    /** Copies the sample under the general names and returns one of them. */
    private Path copied(String name) throws IOException {
        for (Map.Entry<String, String> file : Map.of(
                        ".predictions.jsonl", "predictions.jsonl", ".json", "submission.json")
                .entrySet()) {
            try (var files = Files.list(PUMA)) {
                Path sample = files.filter(each -> each.getFileName()
                                .toString()
                                .split("\\.", 2)[1]
                                .equals(file.getKey().substring(1)))
                        .findFirst()
                        .orElseThrow();
                Files.copy(sample, folder.resolve(file.getValue()));
            }
        }
        return folder.resolve(name);
    }
}
