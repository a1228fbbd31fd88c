package io.proofmark.intake.application;

import static io.proofmark.intake.Fixtures.KEYS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.Fault;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.json.SubmissionSchema;
import io.proofmark.door.Submission;
import io.proofmark.intake.Fixtures;
import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamineDocumentTest {

    private static final Caller ANYBODY = new Caller(null, Set.of(), Fixtures.HERE);
    private static final Caller PUBLISHER = new Caller("publisher", Set.of("publisher"), Fixtures.HERE);

    private final ExamineDocument examine = new ExamineDocument(
            new StrictDocuments(32, 65_536),
            new SubmissionSchema(),
            Catalogs.current(),
            "http://badge/v1/benchmarks",
            KEYS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what is replaced          | by what                                    | pointer           | rule
                "\"benchmark\": \"llm-decode-512\" | \"benchmark\": \"no-such\"           | /benchmark        | catalog.benchmark",
                "\"benchmark\": \"llm-decode-512\" | \"benchmark\": \"humaneval-plus\"    | /kind             | catalog.benchmark",
                "\"benchmark\": \"llm-decode-512\" | \"benchmark\": \"ib-llm-inference-chatbot-short-1\" | /benchmark | catalog.benchmark",
                "\"benchmark\": \"llm-decode-512\" | \"benchmark\": \"Not A Slug\"        | /benchmark        | schema.submission",
                "\"kind\": \"speed\", | `` | /kind | schema.submission",
                "\"count\": 1        | \"count\": 1.5                                     | /hardware/count   | schema.submission",
                "\"count\": 1        | \"counts\": 1                                      | /hardware/counts  | schema.submission",
                "\"t1\": 0.0712      | \"t1\": 5                                          | /runs/0           | schema.submission",
                "\"t1\": 0.0712      | \"t1\": 4.0315                                     | /runs/0           | schema.submission",
                "\"t0\": 0.0         | \"t0\": 0.08                                       | /runs/0           | schema.submission",
                "\"t2\": 4.0315      | \"t2\": -1                                         | /runs/0/t2        | schema.submission",
                "2026-05-01T10:00:00Z | 2026-02-30                                        | /testedAt         | schema.submission",
                "2026-05-01T10:00:00Z | yesterday                                         | /testedAt         | schema.submission",
                "https://example.org/ | ftp://example.org/                                | /submitter/url    | schema.submission",
                "https://example.org/ | javascript:alert(1)                               | /submitter/url    | schema.submission",
                "https://example.org/ | https:///path                                     | /submitter/url    | schema.submission",
                "Anon-7f3a           | a                                                  | /submitter/alias  | schema.submission",
                "fan at full speed   | call +34 612 345 678                               | /notes            | privacy.scan",
                "fan at full speed   | mail ann@example.org                               | /notes            | privacy.scan",
                "llama-cli -m m.gguf | llama-cli -m /home/ann/m.gguf                      | /evidence/command | privacy.scan",
                "rig-1               | ghp_0123456789abcdefghij0123456789abcdef           | /environment/machine | privacy.scan",
                "ann@example.org     | +34 612 345 678                                    | /submitter/contact | privacy.scan",
                "\"notes\"           | \"signature\": {\"key\": \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\", \"value\": \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}, \"notes\" | /signature | identity.key",
                "\"testedAt\"        | \"reproduces\": \"row-1\", \"testedAt\"            | /reproduces       | schema.submission",
            })
    void shouldPointToTheFaultWhenDocumentHasOne(String part, String other, String pointer, String rule) {
        Refused refused = refusal(Fixtures.SPEED.replace(part, other), ANYBODY);

        assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_SUBMISSION);
        assertThat(refused.faults()).extracting(Fault::pointer, Fault::rule).contains(tuple(pointer, rule));
    }

    @Test
    void shouldListAllFaultsWhenDocumentHasSeveral() {
        String document = Fixtures.SPEED
                .replace("\"count\": 1", "\"count\": 0")
                .replace("\"quant\": \"q4_k_m\"", "\"quant\": \"?\"")
                .replace("fan at full speed", "ann@example.org and 10.0.0.7");

        Refused refused = refusal(document, ANYBODY);

        assertThat(refused.faults())
                .extracting(Fault::pointer, Fault::rule)
                .containsExactlyInAnyOrder(
                        tuple("/hardware/count", "schema.submission"),
                        tuple("/quant", "schema.submission"),
                        tuple("/notes", "privacy.scan"),
                        tuple("/notes", "privacy.scan"));
    }

    @Test
    void shouldNotRepeatASecretWhenItStandsWhereAFieldIsNamed() {
        String secret = "ghp_0123456789abcdefghij0123456789abcdef";

        Refused refused = refusal(Fixtures.SPEED.replace("\"file\"", "\"" + secret + "\""), ANYBODY);

        assertThat(refused.faults().toString()).doesNotContain(secret);
        assertThat(refused.faults()).extracting(Fault::pointer).containsOnly("/model");
    }

    @ParameterizedTest
    @CsvSource({"owner", "official"})
    void shouldRefuseSourceWhenCallerIsNoPublisher(String source) {
        String document = Fixtures.SPEED.replace("\"testedAt\"", "\"source\": \"" + source + "\", \"testedAt\"");

        Refused refused = refusal(document, ANYBODY);

        assertThat(refused.refusal()).isEqualTo(Refusal.SOURCE_NOT_PERMITTED);
        assertThat(examine.examine(document.getBytes(UTF_8), PUBLISHER).source())
                .isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({
        // seconds of the document's own fields that may be absent
        "'\"quant\": \"q4_k_m\",'",
        "'\"runtime\": {\"engine\": \"llama.cpp\", \"version\": \"b3447\"},'",
        "'\"testedAt\": \"2026-05-01T10:00:00Z\",'",
    })
    void shouldTakeADocumentWhenOptionalFieldsAreAbsent(String part) {
        Submission submission = examine.examine(Fixtures.SPEED.replace(part, "").getBytes(UTF_8), ANYBODY);

        assertThat(submission.kind()).isEqualTo("speed");
    }

    @Test
    void shouldNeedQuantRuntimeAndDateForAScore() {
        String bare =
                "{\"kind\":\"score\",\"benchmark\":\"humaneval-plus\",\"model\":{\"slug\":\"m\"},\"hardware\":{\"slug\":\"h\"}}";

        Refused refused = refusal(bare, ANYBODY);

        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/quant", "/runtime", "/score", "/testedAt");
    }

    private Refused refusal(String document, Caller caller) {
        return requireNonNull(
                catchThrowableOfType(Refused.class, () -> examine.examine(document.getBytes(UTF_8), caller)));
    }
}
