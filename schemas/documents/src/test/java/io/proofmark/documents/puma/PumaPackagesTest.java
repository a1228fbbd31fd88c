package io.proofmark.documents.puma;

import static io.proofmark.documents.puma.PumaFixture.PREDICTIONS;
import static io.proofmark.documents.puma.PumaFixture.SUBMISSION;
import static io.proofmark.documents.puma.PumaFixture.check;
import static io.proofmark.documents.puma.PumaFixture.examined;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.catalog.Gold;
import io.proofmark.documents.Check;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import io.proofmark.documents.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PumaPackagesTest {

    @Test
    void shouldPassEveryRuleWhenPackageIsSound() {
        PumaReport report = examined(SUBMISSION, PREDICTIONS);

        assertThat(report.checks())
                .extracting(Check::rule)
                .containsExactly(
                        "schema.submission",
                        "privacy.scan",
                        "integrity.predictions-hash",
                        "integrity.predictions-count",
                        "consistency.predictions",
                        "consistency.metrics",
                        "source.claim");
        assertThat(report.checks()).allMatch(check -> check.outcome() == Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"schema_version\": \"1.0.0\" | \"schema_version\": \"2.0.0\" | /schema_version",
                "\"puma_version\": \"3.1.0\" | \"puma_version\": \"3.1.0+x\" | /puma_version",
                "\"puma_version\": \"3.1.0\" | \"puma_version\": \"3.1.0\\n\" | /puma_version",
                "\"puma_version\": \"3.1.0\" | \"puma_version\": \"\\u0663.1.0\" | /puma_version",
                "\"puma_version\": \"3.1.0\", | `` | /puma_version",
                "3f1c2b1e-8a54-4c53-9d6a-0c5a6f7b8d90 | x | /submission_id",
                "3f1c2b1e-8a54-4c53-9d6a-0c5a6f7b8d90 | 3F1C2B1E-8A54-4C53-9D6A-0C5A6F7B8D90 | /submission_id",
                "\"submission_id\": \"3f1c2b1e-8a54-4c53-9d6a-0c5a6f7b8d90\", | `` | /submission_id",
                "2026-06-02T10:20:30.123456Z | yesterday | /submitted_at",
                "2026-06-02T10:20:30.123456Z | 2026-02-30T10:20:30Z | /submitted_at",
                "lab-seven | ab | /submitter/name_or_alias",
                "lab-seven | lab seven | /submitter/name_or_alias",
                "lab-seven | lab-seven\\n | /submitter/name_or_alias",
                "CC-BY-4.0 | MIT | /submitter/license",
                "\"consent_public_release\": true | \"consent_public_release\": false | /submitter/consent_public_release",
                "\"consent_redistribution\": true | \"consent_redistribution\": false | /submitter/consent_redistribution",
                "\"consent_research_use\": true | \"consent_research_use\": \"true\" | /submitter/consent_research_use",
                "triage_jira | triage | /run_metadata/scenario",
                "zero_shot | zero-shot | /run_metadata/strategy",
                "\"n_instances\": 8 | \"n_instances\": 100001 | /run_metadata/n_instances",
                "\"seed\": 42 | \"seed\": true | /run_metadata/seed",
                "\"temperature\": 0.0 | \"temperature\": 2.1 | /run_metadata/temperature",
                "2026-06-02T10:00:00Z | 2026-06-02T10:00:00 | /run_metadata/started_at",
                "2026-06-02T12:10:00+02:00 | 2026-06-02T12:10:00+03:00 | /run_metadata/completed_at",
                "\"latency_ms_p95\": 210 | \"latency_ms_p95\": 199 | /run_metadata/latency_ms_p95",
                "\"latency_ms_p50\": 200 | \"latency_ms_p50\": 200.5 | /run_metadata/latency_ms_p50",
                "cpu-standard | gpu-pro | /hardware_profile/profile_id",
                "\"cpu_cores\": 8 | \"cpu_cores\": 0 | /hardware_profile/cpu_cores",
                "\"accuracy\": 0.625 | \"accuracy\": 1.5 | /metrics/accuracy",
                "\"co2_grams_total\": 0.1 | \"co2_grams_total\": -1 | /sustainability/co2_grams_total",
                "ESP | esp | /sustainability/country_iso",
                "self-attested | verified | /integrity/verification_status",
                "\"raw_predictions_url\": null | \"raw_predictions_url\": \"not a url\" | /raw_predictions_url",
                "\"raw_predictions_url\": null | \"raw_predictions_url\": \"ftp://example.org/x\" | /raw_predictions_url",
                "\"notes\": null | \"notes\": null, \"supersedes\": null | /supersedes",
            })
    void shouldNameTheFieldWhenItBreaksTheSchemaOrTheClientsRules(String part, String other, String pointer) {
        PumaReport report = examined(SUBMISSION.replace(part, other), PREDICTIONS);

        assertThat(report.faults()).extracting(Fault::pointer).containsExactly(pointer);
        assertThat(check(report, Rules.SCHEMA).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(check(report, Rules.PREDICTIONS_HASH).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void shouldAskForOneMetric() {
        String none = SUBMISSION
                .replace("\"accuracy\": 0.625", "\"accuracy\": null")
                .replace("\"f1_macro\": 0.6333333333333333", "\"f1_macro\": null");

        PumaReport report = examined(none, PREDICTIONS);

        assertThat(report.faults()).extracting(Fault::pointer).containsExactly("/metrics");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"cpu_cores\": 8 | \"cpu_cores\": 8.0",
                "\"puma_version\": \"3.1.0\" | \"puma_version\": \"0.0.0-unknown\"",
                "\"schema_version\": \"1.0.0\", | ``",
                "\"seed\": 42, | ``",
                "\"raw_predictions_url\": null | \"raw_predictions_url\": \"https://example.org/p.jsonl\"",
                "\"model\": \"gemma2:2b\" | \"model\": \"\"",
                "2026-06-02T12:10:00+02:00 | 2026-06-02T10:00:00Z",
            })
    void shouldAcceptWhatTheClientAccepts(String part, String other) {
        PumaReport report = examined(SUBMISSION.replace(part, other), PREDICTIONS);

        assertThat(report.faults()).isEmpty();
    }

    @Test
    void shouldCountCodePointsWhenTextHasALength() {
        String longest = "\uD83D\uDE00".repeat(128);

        PumaReport fits = examined(
                SUBMISSION.replace("\"affiliation\": null", "\"affiliation\": \"" + longest + "\""), PREDICTIONS);
        PumaReport exceeds = examined(
                SUBMISSION.replace("\"affiliation\": null", "\"affiliation\": \"" + longest + "x\""), PREDICTIONS);

        assertThat(fits.faults()).isEmpty();
        assertThat(exceeds.faults()).extracting(Fault::pointer).containsExactly("/submitter/affiliation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sha256:HASH | fail | pass",
                "UPPER       | fail | pass",
                "OTHER       | pass | fail",
                "none        | fail | fail",
            })
    void shouldJudgeFormAndDigestApart(String declared, String schema, String hash) {
        String written = declared.replace("HASH", PumaFixture.HASH)
                .replace("UPPER", PumaFixture.HASH.toUpperCase(Locale.ROOT))
                .replace("OTHER", "0".repeat(64));

        PumaReport report = examined(SUBMISSION.replace(PumaFixture.HASH, written), PREDICTIONS);

        assertThat(check(report, Rules.SCHEMA).outcome().word()).isEqualTo(schema);
        assertThat(check(report, Rules.PREDICTIONS_HASH).outcome().word()).isEqualTo(hash);
        assertThat(check(report, Rules.SCHEMA).message().contains("the digest itself fits"))
                .isEqualTo(schema.equals("fail") && hash.equals("pass"));
    }

    @Test
    void shouldFailTheHashOnlyWhenOneByteIsFlipped() {
        PumaReport report = examined(SUBMISSION, PREDICTIONS.replace("66aa", "66ba"));

        assertThat(check(report, Rules.PREDICTIONS_HASH).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(report.checks())
                .filteredOn(check -> check.outcome() == Outcome.FAIL)
                .hasSize(1);
    }

    @Test
    void shouldNameTheAlgorithmWhenTheFileItselfWasHashed() {
        String raw = Sha256.hex(PREDICTIONS.getBytes(UTF_8));

        PumaReport report = examined(SUBMISSION.replace(PumaFixture.HASH, raw), PREDICTIONS);

        assertThat(check(report, Rules.PREDICTIONS_HASH).outcome()).isEqualTo(Outcome.WARN);
        assertThat(check(report, Rules.PREDICTIONS_HASH).message()).contains("raw/1");
    }

    @Test
    void shouldFailTheCountWhenARowIsMissing() {
        PumaReport report = examined(SUBMISSION, PREDICTIONS.substring(PREDICTIONS.indexOf('\n') + 1));

        assertThat(check(report, Rules.PREDICTIONS_COUNT).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(check(report, Rules.PREDICTIONS_COUNT).seen()).isEqualTo("7");
        assertThat(check(report, Rules.PREDICTIONS_COUNT).expected()).isEqualTo("8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"accuracy\": 0.625 | \"accuracy\": 0.626 | fail | accuracy",
                "\"accuracy\": 0.625 | \"accuracy\": 0.6250000001 | pass | follow",
                "\"accuracy\": 0.625 | \"accuracy\": 0.625000002 | fail | accuracy",
                "0.6333333333333333 | 0.6333333333333334 | pass | follow",
                "0.6333333333333333 | 0.7 | fail | f1_macro",
                "\"Major\": 0.4 | \"Major\": 0.5 | fail | f1_per_class",
                "[0,0,2,0] | [0,0,1,1] | fail | confusion_matrix",
                "[0,0,2,0] | [0,0,2] | fail | confusion_matrix",
            })
    void shouldRecomputeMetrics(String part, String other, String outcome, String named) {
        PumaReport report = examined(SUBMISSION.replace(part, other), PREDICTIONS);

        assertThat(check(report, Rules.METRICS).outcome().word()).isEqualTo(outcome);
        assertThat(check(report, Rules.METRICS).message()).contains(named);
    }

    @Test
    void shouldShowTheShareOfUnparsedAnswers() {
        String unparsed = PREDICTIONS.replaceFirst("\"Major\"", "null");

        PumaReport report = examined(SUBMISSION, unparsed);

        assertThat(check(report, Rules.METRICS).message()).contains("1 of 8 answers (12.5 %) could not be parsed");
        assertThat(report.metrics().orElseThrow().values()).containsEntry("accuracy", 5.0 / 7);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"CRIT-001, CRIT-051, 1", "-00, -99, 8"})
    void shouldNotTakeMetricsUnseenWhenARightAnswerIsNotKnown(String ids, String renamed, int strange) {
        PumaReport report = examined(SUBMISSION, PREDICTIONS.replace(ids, renamed));

        assertThat(check(report, Rules.METRICS).outcome()).isEqualTo(Outcome.WARN);
        assertThat(check(report, Rules.METRICS).message())
                .isEqualTo("cannot be recomputed: the right answers of " + strange + " of 8 instances are not known");
    }

    @Test
    void shouldNotTakeMetricsWhenNoAnswerCouldBeParsed() {
        PumaReport report = examined(SUBMISSION, PREDICTIONS.replaceAll("label\":\"\\w+\"", "label\":null"));

        assertThat(check(report, Rules.METRICS).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(check(report, Rules.METRICS).message())
                .isEqualTo("does not follow from the predictions: accuracy, f1_macro, f1_per_class, confusion_matrix;"
                        + " 8 of 8 answers (100 %) could not be parsed; not recomputed: accuracy, f1_macro");
    }

    @Test
    void shouldNameMetricsThatNobodyCanRecompute() {
        PumaReport report = examined(
                SUBMISSION.replace("\"mae\": null", "\"mae\": 0.1").replace("\"ece\": null", "\"ece\": 0.2"),
                PREDICTIONS);

        assertThat(check(report, Rules.METRICS).outcome()).isEqualTo(Outcome.PASS);
        assertThat(check(report, Rules.METRICS).message()).endsWith("; not recomputed: mae, ece");
    }

    @Test
    void shouldNotJudgeByTheAnswersOfAnotherScenario() {
        PumaReport report = examined(SUBMISSION.replace("triage_jira", "prioritization_jira"), PREDICTIONS);

        assertThat(check(report, Rules.METRICS).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest(name = "declared {0}: {1}")
    @CsvSource({"1.5, pass", "1.6, fail"})
    void shouldRecomputeTheErrorOfEstimates(String declared, String outcome) throws IOException {
        Gold gold = new Gold(List.of(), Map.of(), Map.of("T-1", new BigDecimal(5), "T-2", new BigDecimal(8)));
        byte[] predictions = """
                {"instance_id":"T-1","predicted_label":"5.0","predicted_value":null,"prompt_hash":"a1"}
                {"instance_id":"T-2","predicted_label":"5","predicted_value":null,"prompt_hash":"a2"}""".getBytes(UTF_8);
        String submission = SUBMISSION
                .replace("triage_jira", "effort_tawos")
                .replaceFirst(
                        "(?s)\"metrics\": .*\"sustainability\"",
                        "\"metrics\": {\"mae\": " + declared + "}, \"sustainability\"");

        PumaReport report = new PumaPackages(Path.of("target"), PumaLimits.DEFAULT, Map.of("effort_tawos", gold))
                .examine(submission.getBytes(UTF_8), () -> new ByteArrayInputStream(predictions));

        assertThat(report.metrics().orElseThrow().values())
                .containsEntry("mae", 1.5)
                .containsEntry("mdae", 1.5);
        assertThat(check(report, Rules.METRICS).outcome().word()).isEqualTo(outcome);
    }

    @Test
    void shouldNotBelieveASelfDeclaredVerification() {
        PumaReport report = examined(SUBMISSION.replace("self-attested", "community-verified"), PREDICTIONS);

        assertThat(check(report, Rules.SOURCE).outcome()).isEqualTo(Outcome.WARN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notes                          | write to ann@example.org     | email",
                "notes                          | see 192.168.1.20             | ipv4",
                "notes                          | 12345678Z                    | spanish-id",
                "notes                          | call +34 612 345 678         | phone",
                "/submitter/affiliation         | ghs_aaaaaaaaaaaaaaaaaaaaaaaa | github-token",
                "/submitter/contact             | ann@example.org              | email",
                "/hardware_profile/gpu_model    | fe80::1                      | ipv6",
                "raw_predictions_url            | https://u:p@localhost/       | url-credentials",
            })
    void shouldFindPersonalDataInTheDocument(String pointer, String text, String pattern) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);

        PumaReport report = examined(
                SUBMISSION.replace("\"" + name + "\": null", "\"" + name + "\": \"" + text + "\""), PREDICTIONS);

        assertThat(report.faults())
                .filteredOn(fault -> fault.rule().equals(Rules.PRIVACY))
                .hasSize(1);
        assertThat(check(report, Rules.PRIVACY).message())
                .contains("/" + name, pattern)
                .doesNotContain(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"predicted_label\":\"Critical\" | \"predicted_label\":\"ann@example.org\" | /predictions/1/predicted_label",
                "\"predicted_label\":\"Critical\" | \"predicted_label\":\"ann\\u0040example.org\" | /predictions/1/predicted_label",
                "MINR-002 | 4111 1111 1111 1111x ghp_aaaaaaaaaaaaaaaaaaaa | /predictions/6/instance_id",
                "00112233445566b1 | hf_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | /predictions/8/prompt_hash",
                "\"instance_id\":\"TRIV-001\" | \"x\":\"ann@example.org\",\"instance_id\":\"TRIV-001\" | /predictions/7/x",
                "\"instance_id\":\"TRIV-001\" | \"ann@example.org\":1,\"instance_id\":\"TRIV-001\" | /predictions/7",
            })
    void shouldFindPersonalDataInThePredictions(String part, String other, String pointer) {
        PumaReport report = examined(SUBMISSION, PREDICTIONS.replace(part, other));

        assertThat(report.faults())
                .extracting(Fault::pointer, Fault::rule)
                .containsExactly(tuple(pointer, Rules.PRIVACY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | empty",
                "{\"instance_id\":\"a\"} trailing | line 1",
                "[1] | line 1",
                "{\"instance_id\":\"\\ud800\"} | line 1",
                "{\"instance_id\":\"a\",\"instance_id\":\"b\"} | line 1",
            })
    void shouldFailTheHashWhenPredictionsAreMalformed(String predictions, String place) {
        PumaReport report = examined(SUBMISSION, predictions);

        assertThat(check(report, Rules.PREDICTIONS_HASH).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(check(report, Rules.PREDICTIONS_HASH).message()).contains(place);
        assertThat(check(report, Rules.PREDICTIONS_COUNT).outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(check(report, Rules.SCHEMA).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void shouldSayWhatIsMissingWhenThereAreNoPredictions() {
        PumaReport report = PumaFixture.packages().examine(SUBMISSION.getBytes(UTF_8));

        assertThat(check(report, Rules.PREDICTIONS_HASH).outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(check(report, Rules.SCHEMA).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void shouldRefuseADocumentThatReadersUnderstandDifferently() {
        String twice = SUBMISSION.replaceFirst("\"seed\": 42", "\"seed\": 42, \"seed\": 43");

        assertThatThrownBy(() -> examined(twice, PREDICTIONS)).isInstanceOf(Unreadable.class);
    }

    /** SHA-256 of {@code instance_id} and {@code prediction} of each row, by Python's json and hashlib. */
    @Test
    void shouldNameTheLiveVerifiersFormWhenItsDigestIsDeclared() {
        String declared = "29a292d7d6b835e49c4f0892136bbec3c5727e5aba0146ced0b9daefa61824e0";

        PumaReport report = PumaFixture.examined(
                PumaFixture.SUBMISSION.replace(PumaFixture.HASH, declared), PumaFixture.PREDICTIONS);

        Check check = PumaFixture.check(report, "integrity.predictions-hash");
        assertThat(check.outcome()).isEqualTo(Outcome.WARN);
        assertThat(check.message()).endsWith("as puma-two-fields/1");
    }
}
