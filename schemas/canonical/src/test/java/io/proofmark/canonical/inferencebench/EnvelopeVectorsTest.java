package io.proofmark.canonical.inferencebench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.proofmark.canonical.SharedData;
import io.proofmark.canonical.inferencebench.Normalisation.Kind;
import io.proofmark.canonical.json.JsonValue.JsonObject;
import io.proofmark.canonical.json.MalformedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published envelopes, the worked example and the mutations. */
class EnvelopeVectorsTest {

    private static final InferenceBenchJson FORM = new InferenceBenchJson(InferenceBenchJson.LIMITS);

    @Test
    void shouldGivePublishedHashInBothFormsWhenEnvelopeIsReal() throws IOException {
        List<String> rows = Files.readAllLines(SharedData.path("inferencebench/real-envelopes.expected.tsv")).stream()
                .filter(row -> !row.startsWith("#"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(10).allSatisfy(row -> {
            String[] cells = row.split("\t");
            EnvelopeDigests found = digest("envelopes/" + cells[0]);
            assertThat(found.faults()).isEmpty();
            assertThat(found.asIsSha256()).isEqualTo(cells[1]);
            assertThat(found.normalSha256()).contains(cells[1]);
            assertThat(found.fingerprintFits()).isTrue();
            assertThat(found.runIdDriftMillis().orElseThrow()).isLessThanOrEqualTo(1);
            assertThat(found.signature()).get().returns("dev-key", EnvelopeSignature::method);
        });
    }

    @Test
    void shouldGiveCanonicalBytesWhenExampleIsWorked() throws IOException {
        EnvelopeDigests found = digest("worked-example.envelope.json");

        assertThat(found.normalSha256()).contains("e8d0b4f833f212e566665a4be4f94d964aee996073aeea3458d95fd8a307b1c2");
        assertThat(InferenceBenchJson.signedBytes(found.document()))
                .isEqualTo(Files.readAllBytes(SharedData.path("inferencebench/worked-example.canonical.bin")));
        assertThat(HardwareFingerprint.canonicalBytes(
                        (JsonObject) found.document().members().get("hardware_fingerprint")))
                .isEqualTo(
                        Files.readAllBytes(SharedData.path("inferencebench/worked-example.fingerprint.canonical.bin")));
        assertThat(found.recomputedFingerprint())
                .contains("9512ba476fc043bc3bd2cd8f11991ccf8fe95dc57e4db53496a37af7776eedcc");
    }

    @Test
    void shouldInsertDefaultsWhenOptionalFieldsAreRemoved() throws IOException {
        EnvelopeDigests found = digest("mutations/05-optional-fields-removed.json");

        assertThat(found.normalSha256()).isEqualTo(original().normalSha256());
        assertThat(found.isNormal()).isFalse();
        assertThat(found.normalisations())
                .extracting(Normalisation::pointer, Normalisation::kind)
                .containsExactly(
                        tuple("/driver_options", Kind.DEFAULT_INSERTED),
                        tuple("/distributions", Kind.DEFAULT_INSERTED),
                        tuple("/warnings", Kind.DEFAULT_INSERTED));
    }

    @Test
    void shouldRewriteTimestampWhenItsOffsetIsWrittenOut() throws IOException {
        EnvelopeDigests found = digest("mutations/08-timestamp-offset-form.json");

        assertThat(found.normalSha256()).isEqualTo(original().normalSha256());
        assertThat(found.normalisations()).containsExactly(new Normalisation("/timestamp", Kind.TIMESTAMP_REWRITTEN));
        assertThat(found.isCoerced()).isFalse();
    }

    @Test
    void shouldTellCoercionWhenIntegerIsWrittenAsText() throws IOException {
        EnvelopeDigests found = digest("mutations/06-int-as-string.json");

        assertThat(found.normalSha256()).isEqualTo(original().normalSha256());
        assertThat(found.normalisations()).containsExactly(new Normalisation("/seed", Kind.TYPE_COERCED));
        assertThat(found.isCoerced()).isTrue();
    }

    @Test
    void shouldHaveOtherHashWhenMetricIsTampered() throws IOException {
        EnvelopeDigests found = digest("mutations/01-metric-tampered.json");

        assertThat(found.faults()).isEmpty();
        assertThat(found.normalSha256()).isPresent().isNotEqualTo(original().normalSha256());
    }

    @Test
    void shouldRecomputeAnotherFingerprintWhenHardwareIsChanged() throws IOException {
        EnvelopeDigests found = digest("mutations/12-fingerprint-wrong.json");

        assertThat(found.fingerprintFits()).isFalse();
        assertThat(found.recomputedFingerprint()).isEqualTo(original().recomputedFingerprint());
    }

    @Test
    void shouldNotLoadWhenVersionIsMissing() throws IOException {
        EnvelopeDigests found = digest("mutations/22-envelope-version-missing.json");

        assertThat(found.normalSha256()).isEmpty();
        assertThat(found.faults()).containsExactly(new Fault("/envelope_version", "there"));
    }

    @Test
    void shouldNotLoadWhenMethodIsUnknown() throws IOException {
        EnvelopeDigests found = digest("mutations/16-method-unknown.json");

        assertThat(found.normalSha256()).isEmpty();
        assertThat(found.signature()).isEmpty();
        assertThat(found.faults()).containsExactly(new Fault("/signature/method", "sigstore-cosign or dev-key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"26-duplicate-key", "27-nan-literal", "30-trailing-garbage"})
    void shouldRefuseWhenReadersWouldDisagree(String mutation) throws IOException {
        byte[] bytes = Files.readAllBytes(SharedData.path("inferencebench/mutations/" + mutation + ".json"));

        assertThatThrownBy(() -> FORM.digest(bytes)).isInstanceOf(MalformedJson.class);
    }

    private static EnvelopeDigests original() throws IOException {
        return digest("mutations/00-original.json");
    }

    private static EnvelopeDigests digest(String name) throws IOException {
        return FORM.digest(Files.readAllBytes(SharedData.path("inferencebench/" + name)));
    }
}
