package io.proofmark.documents.inferencebench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.documents.Check;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import io.proofmark.documents.SharedData;
import io.proofmark.documents.Unreadable;
import io.proofmark.signatures.EnvelopeVerifier;
import io.proofmark.signatures.SigningPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One real envelope and what was made of it, and all published ones, where the public data is at hand. */
class EnvelopeMutationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "00-original                 | -                                                        | pass",
                "01-metric-tampered          | integrity.content-hash identity.signature identity.policy | pass",
                "05-optional-fields-removed  | -                                                        | warn",
                "06-int-as-string            | schema.submission                                        | warn",
                "08-timestamp-offset-form    | -                                                        | warn",
                "12-fingerprint-wrong        | integrity.content-hash integrity.fingerprint identity.signature identity.policy | pass",
                "16-method-unknown           | schema.submission identity.signature identity.policy     | unavailable",
                "20-forged-resigned          | identity.policy                                          | pass",
                "22-envelope-version-missing | schema.submission integrity.content-hash identity.signature identity.policy | unavailable",
            })
    void shouldFailExactlyTheRulesThatAreBroken(String name, String failing, String normalForm) throws IOException {
        Map<String, Outcome> outcomes = outcomes(examined(mutation(name)));

        assertThat(outcomes.entrySet().stream()
                        .filter(entry -> entry.getValue() == Outcome.FAIL)
                        .map(Map.Entry::getKey)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(failing == null ? List.of() : List.of(failing.split(" ")));
        assertThat(outcomes.get(Rules.NORMAL_FORM).word()).isEqualTo(normalForm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26-duplicate-key", "27-nan-literal", "30-trailing-garbage"})
    void shouldNotReadWhatIsNotOneDocument(String name) throws IOException {
        byte[] bytes = mutation(name);

        assertThatThrownBy(() -> examined(bytes)).isInstanceOf(Unreadable.class);
    }

    @Test
    void shouldFindEveryPublishedEnvelopeIntact() throws IOException {
        for (Path file : envelopes()) {
            Map<String, Outcome> outcomes = outcomes(examined(Files.readAllBytes(file)));

            assertThat(outcomes)
                    .as(file.toString())
                    .containsEntry(Rules.SCHEMA, Outcome.PASS)
                    .containsEntry(Rules.PRIVACY, Outcome.PASS)
                    .containsEntry(Rules.CONTENT_HASH, Outcome.PASS)
                    .containsEntry(Rules.FINGERPRINT, Outcome.PASS)
                    .containsEntry(Rules.RUN_ID_TIME, Outcome.PASS)
                    .containsEntry(Rules.NORMAL_FORM, Outcome.PASS)
                    .containsEntry(Rules.SIGNATURE, Outcome.PASS)
                    .containsEntry(Rules.PLACEHOLDER, Outcome.WARN);
        }
    }

    @Test
    void shouldShowNoSerialNumber() throws IOException {
        for (Path file : envelopes()) {
            EnvelopeReport report = examined(Files.readAllBytes(file));
            List<String> serials = report.document().items("/hardware_fingerprint/gpus").stream()
                    .map(gpu -> gpu.text("/serial").orElse(""))
                    .filter(serial -> serial.chars().anyMatch(Character::isDigit))
                    .toList();

            String shown = report.checks().toString() + GpuSerials.masked(report.document());
            assertThat(serials).as(file.toString()).noneMatch(shown::contains);
        }
    }

    private static EnvelopeReport examined(byte[] envelope) throws IOException {
        String key = new Envelopes(new EnvelopeVerifier(SigningPolicy.pinned(), Optional.empty()))
                .examine(mutation("00-original"))
                .document()
                .text("/signature/certificate")
                .orElseThrow();
        return new Envelopes(new EnvelopeVerifier(SigningPolicy.ofKey(key), Optional.empty())).examine(envelope);
    }

    private static Map<String, Outcome> outcomes(EnvelopeReport report) {
        return report.checks().stream().collect(Collectors.toMap(Check::rule, Check::outcome));
    }

    private static byte[] mutation(String name) throws IOException {
        return Files.readAllBytes(SharedData.path("inferencebench/mutations/" + name + ".json"));
    }

    private static List<Path> envelopes() throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.path("inferencebench/envelopes"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
