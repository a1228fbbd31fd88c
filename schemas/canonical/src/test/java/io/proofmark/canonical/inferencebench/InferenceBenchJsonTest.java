package io.proofmark.canonical.inferencebench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.canonical.CanonicalForm;
import io.proofmark.canonical.inferencebench.Normalisation.Kind;
import io.proofmark.canonical.json.JsonValue.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The envelope of this project that pins {@code inferencebench-json/1}, as it is and with one change at a time. */
class InferenceBenchJsonTest {

    private static final InferenceBenchJson FORM = new InferenceBenchJson(InferenceBenchJson.LIMITS);
    private static final String HASH = "d234a9f9b1d67fa6381aac30aebeaecff762731787895e31f56fad10248aba50";
    private static final String FINGERPRINT = "8a093e7ef614fc52dce5114e43716a1def7d4a3aa0bb8a6206c812356cb2f537";
    private static final String ENVELOPE = resource("envelope.json");

    @Test
    void shouldGivePinnedBytesAndDigestsWhenEnvelopeIsNormal() {
        EnvelopeDigests found = FORM.digest(ENVELOPE.getBytes(UTF_8));

        assertThat(new String(InferenceBenchJson.signedBytes(found.document()), UTF_8))
                .isEqualTo(resource("envelope.canonical.json"));
        assertThat(found.byForm())
                .containsEntry(CanonicalForm.INFERENCEBENCH_JSON, HASH)
                .containsEntry(CanonicalForm.INFERENCEBENCH_JSON_AS_IS, HASH);
        assertThat(found.isNormal()).isTrue();
        assertThat(found.recomputedFingerprint()).contains(FINGERPRINT);
        assertThat(found.fingerprintFits()).isTrue();
        assertThat(found.runIdDriftMillis()).hasValue(0);
        assertThat(found.signature()).isEmpty();
        assertThat(found.normalisations()).isEmpty();
        assertThat(found.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "slo_template": "",            |                                | /slo_template  | DEFAULT_INSERTED
            "nccl": "",                    |                                | /hardware_fingerprint/nccl | DEFAULT_INSERTED
            "image_digest": "",            |                                | /software_provenance/image_digest | DEFAULT_INSERTED
            "distributions": {},           |                                | /distributions | DEFAULT_INSERTED
            33.643000+01:00                | 33.643+0100                    | /timestamp     | TIMESTAMP_REWRITTEN
            33.643000+01:00                | 33.6430009+01:00               | /timestamp     | TIMESTAMP_REWRITTEN
            19T18                          | 19 18                          | /timestamp     | TIMESTAMP_REWRITTEN
            "suite_id": "demo.suite"       | "suite_id": "\\u00a0demo.suite " | /suite_id   | TEXT_STRIPPED
            "text": "x/y\u007f"            | "text": " x/y\u007f\\n"        | /metrics/text  | TEXT_STRIPPED
            "b": 1e-07                     | " b": 1e-07                    | /metrics/ b    | TEXT_STRIPPED
            "channels": 2                  | "channels": "2"                | /hardware_fingerprint/memory/channels | TYPE_COERCED
            "channels": 2                  | "channels": 2.0                | /hardware_fingerprint/memory/channels | TYPE_COERCED
            "ecc": true                    | "ecc": "Yes"                   | /hardware_fingerprint/memory/ecc | TYPE_COERCED
            "ecc": true                    | "ecc": 1                       | /hardware_fingerprint/memory/ecc | TYPE_COERCED
            "seed": 123456789012345678901234567890 | "seed": " +123456789012345678901234567890.0" | /seed | TYPE_COERCED
            """)
    void shouldTellWhatLoadingChangesWhenFileIsNotNormal(String part, String replaced, String pointer, Kind kind) {
        String changed = ENVELOPE.replaceFirst(Pattern.quote(part), replacement(replaced));

        EnvelopeDigests found = FORM.digest(changed.getBytes(UTF_8));

        assertThat(changed).isNotEqualTo(ENVELOPE);
        assertThat(found.faults()).isEmpty();
        assertThat(found.normalSha256()).contains(HASH);
        assertThat(found.fingerprintFits()).isTrue();
        assertThat(found.asIsSha256()).isNotEqualTo(HASH);
        assertThat(found.normalisations()).containsExactly(new Normalisation(pointer, kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "envelope_version": "v1",      |                                | /envelope_version
            "v1"                           | "v2"                           | /envelope_version
            "suite_id": "demo.suite"       | "suite_id": " "                | /suite_id
            1.2.3-rc.1                     | 1.2                            | /suite_version
            1.2.3-rc.1                     | 1.2.3-rc+1                     | /suite_version
            "abc1234"                      | "abc123"                       | /model/revision
            "1111                          | "A111                          | /model/endpoint_hash
            33.643000+01:00                | 33.643000                      | /timestamp
            2024-11-19T                    | 2023-02-29T                    | /timestamp
            "channels": 2                  | "channels": 17                 | /hardware_fingerprint/memory/channels
            "channels": 2                  | "channels": 2.5                | /hardware_fingerprint/memory/channels
            "ecc": true                    | "ecc": "maybe"                 | /hardware_fingerprint/memory/ecc
            "driver": "1"                  | "driver": 1                    | /hardware_fingerprint/driver
            "a": 5                         | "a": [5]                       | /metrics/a
            "a": 5                         | " b": 5                        | /metrics/ b
            "quantization": {              | "quantization": [], "other": { | /quantization
            "signature": null              | "signature": {}                | /signature/method
            """)
    void shouldNameFaultWhenEnvelopeCannotBeLoaded(String part, String replaced, String pointer) {
        String changed = ENVELOPE.replaceFirst(Pattern.quote(part), replacement(replaced));

        EnvelopeDigests found = FORM.digest(changed.getBytes(UTF_8));

        assertThat(changed).isNotEqualTo(ENVELOPE);
        assertThat(found.normalSha256()).isEmpty();
        assertThat(found.isNormal()).isFalse();
        assertThat(found.faults()).extracting(Fault::pointer).contains(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-19T17:10:33Z, 2024-11-19T17:10:33Z, 1732036233000",
        "2024-11-19t17:10:33.000z, 2024-11-19T17:10:33Z, 1732036233000",
        "2024-11-19 17:10:33.6439999-00:00, 2024-11-19T17:10:33.643999Z, 1732036233643",
        "2024-11-19T17:10+00:00, 2024-11-19T17:10:00Z, 1732036200000",
        "2024-11-19T22:40:33+0530, 2024-11-19T22:40:33+05:30, 1732036233000",
        "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999999Z, -1"
    })
    void shouldWriteMomentAsToolWhenSpelledOtherwise(String written, String text, long millis) {
        assertThat(EnvelopeTimestamp.of(written)).contains(new EnvelopeTimestamp(text, millis));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-19T17:10:33",
        "2024-11-19T24:00:00Z",
        "2024-11-19T17:10:60Z",
        "2024-02-30T17:10:00Z",
        "0000-01-01T00:00:00Z",
        "2024-11-19T17:10:33+24:00",
        "2024-11-19",
        "1732036233"
    })
    void shouldRefuseMomentWhenItIsNone(String written) {
        assertThat(EnvelopeTimestamp.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01934567-89ab-4abc-8def-000000000000",
        "01934567-89ab-7abc-0def-000000000000",
        "0193456789ab7abc8def000000000000"
    })
    void shouldKnowNoTimeWhenRunIdIsNotVersion7(String runId) {
        assertThat(RunIdTime.millis(runId)).isEmpty();
    }

    @Test
    void shouldKeepUnknownFieldsWhenLoaded() {
        EnvelopeDigests found =
                FORM.digest(ENVELOPE.replace("\"unknown\":", "\" unknown \":").getBytes(UTF_8));

        assertThat(found.isNormal()).isTrue();
        assertThat(found.asIsSha256()).isNotEqualTo(HASH);
        assertThat(found.document().members()).containsEntry("suite_id", new JsonString("demo.suite"));
    }

    private static String replacement(String text) {
        return Matcher.quoteReplacement(text == null ? "" : text);
    }

    private static String resource(String name) {
        try (InputStream in = InferenceBenchJsonTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
