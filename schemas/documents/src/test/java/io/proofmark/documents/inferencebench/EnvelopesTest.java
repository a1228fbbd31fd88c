package io.proofmark.documents.inferencebench;

import static io.proofmark.documents.inferencebench.EnvelopeFixture.UNSIGNED;
import static io.proofmark.documents.inferencebench.EnvelopeFixture.examined;
import static io.proofmark.documents.inferencebench.EnvelopeFixture.signed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.documents.Check;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import io.proofmark.documents.Unreadable;
import io.proofmark.signatures.SigningPolicy;
import io.proofmark.signatures.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopesTest {

    private static final Path SIGSTORE = Path.of("../../deploy/local/samples/packages/keyless");
    private static final Path SIGSTORE_POLICY = SIGSTORE.resolve("trust-policy.json");
    private static final SigningPolicy TRUSTING = SigningPolicy.ofKey(EnvelopeFixture.KEY);

    @Test
    void shouldPassEveryRuleWhenEnvelopeIsSoundAndItsSignerTrusted() {
        EnvelopeReport report = examined(signed(UNSIGNED), TRUSTING);

        assertThat(report.checks())
                .extracting(Check::rule)
                .containsExactly(
                        "schema.submission",
                        "privacy.scan",
                        "integrity.content-hash",
                        "integrity.fingerprint",
                        "integrity.run-id-time",
                        "integrity.normal-form",
                        "identity.signature",
                        "identity.policy",
                        "lint.placeholder");
        assertThat(report.checks()).allMatch(check -> check.outcome() == Outcome.PASS);
    }

    @Test
    void shouldFailThePolicyOnlyWhenTheSignerIsUnknown() {
        EnvelopeReport report = examined(signed(UNSIGNED), SigningPolicy.pinned());

        assertThat(failing(report)).containsExactly(Rules.POLICY);
    }

    @Test
    void shouldNotTrustAKeyWhenThePolicyAsksForAnIdentity() {
        EnvelopeReport report = examined(signed(UNSIGNED), SigningPolicy.ofIdentity("x", "https://issuer.example"));

        assertThat(failing(report)).containsExactly(Rules.POLICY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "97.3 | 97.4 | integrity.content-hash identity.signature identity.policy | pass",
                "\"seed\": 42 | \"seed\": \"42\" | schema.submission | warn",
                "\"ecc\": false | \"ecc\": \"no\" | schema.submission | warn",
                "\"b4600\" | \" b4600 \" | schema.submission | warn",
                "\"warnings\": [], | `` | - | warn",
                "\"numa\": {}, | `` | - | warn",
                "12.6 | 12.7 | integrity.content-hash integrity.fingerprint identity.signature identity.policy | pass",
                "\"seed\": 42 | \"seed\": 42, \"note\": \"ann@example.org\" | privacy.scan integrity.content-hash identity.signature identity.policy | pass",
                "\"dev-key\" | \"pgp\" | schema.submission identity.signature identity.policy | unavailable",
                "\"bundle\": \" | \"bundle\": \"AAAA | integrity.content-hash identity.signature identity.policy | pass",
                "\"channels\": 2 | \"channels\": 17 | schema.submission integrity.content-hash identity.signature identity.policy | unavailable",
            })
    void shouldFailExactlyTheRulesThatAreBroken(String part, String other, String expected, String normalForm) {
        EnvelopeReport report = examined(signed(UNSIGNED).replace(part, other), TRUSTING);

        assertThat(failing(report))
                .containsExactlyInAnyOrderElementsOf(expected == null ? List.of() : Arrays.asList(expected.split(" ")));
        assertThat(outcome(report, Rules.NORMAL_FORM).word()).isEqualTo(normalForm);
    }

    @Test
    void shouldAcceptTheSameMomentInAnotherSpelling() {
        String signed = signed(UNSIGNED);
        String timestamp = report(signed).document().text("/timestamp").orElseThrow();

        EnvelopeReport report = report(signed.replace(timestamp, timestamp.replace("Z", "+00:00")));

        assertThat(failing(report)).isEmpty();
        assertThat(outcome(report, Rules.NORMAL_FORM)).isEqualTo(Outcome.WARN);
    }

    @Test
    void shouldWarnWhenTheRunIdNamesAnotherTime() {
        EnvelopeReport report = report(signed(UNSIGNED.replace("019c7e2f-1c00", "019c7e2f-1c02")));

        assertThat(outcome(report, Rules.RUN_ID_TIME)).isEqualTo(Outcome.WARN);
        assertThat(failing(report)).isEmpty();
    }

    @Test
    void shouldNotCompareTimesWhenTheRunIdHoldsNone() {
        EnvelopeReport report = report(signed(UNSIGNED.replace("019c7e2f-1c00-7a31", "019c7e2f-1c00-4a31")));

        assertThat(outcome(report, Rules.RUN_ID_TIME)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void shouldTrustNobodyWhenNothingIsSigned() {
        EnvelopeReport report = report(UNSIGNED);

        assertThat(failing(report)).containsExactly(Rules.SIGNATURE, Rules.POLICY);
        assertThat(outcome(report, Rules.CONTENT_HASH)).isEqualTo(Outcome.UNAVAILABLE);
    }

    @Test
    void shouldNameTheTrustedSignerAsNativeDocumentsWriteKeys() {
        assertThat(examined(signed(UNSIGNED), TRUSTING).trustedSigner())
                .contains("PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw");
        assertThat(examined(signed(UNSIGNED), SigningPolicy.pinned()).trustedSigner())
                .isEmpty();
    }

    @Test
    void shouldTrustASigstoreSignerWhomThePolicyNames() throws IOException {
        Trust trust = Trust.read(Optional.of(SIGSTORE.resolve("trusted_root.json")), Optional.of(SIGSTORE_POLICY));

        EnvelopeReport report = new Envelopes(trust.verifier()).examine(sigstoreEnvelope());

        assertThat(report.checks()).allMatch(check -> check.outcome() == Outcome.PASS);
        assertThat(report.trustedSigner())
                .contains("https://ci.proofmark.test/bench.yml@refs/heads/main of https://tokens.proofmark.test");
    }

    @Test
    void shouldTrustNobodyWhenASigstoreSignatureCannotBeChecked() throws IOException {
        Trust trust = Trust.read(Optional.empty(), Optional.of(SIGSTORE_POLICY));

        EnvelopeReport report = new Envelopes(trust.verifier()).examine(sigstoreEnvelope());

        assertThat(outcome(report, Rules.SIGNATURE)).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(failing(report)).containsExactly(Rules.POLICY);
        assertThat(report.trustedSigner()).isEmpty();
    }

    @Test
    void shouldFailWhenWhatSigstoreSignedIsChangedEvenIfNobodyCanBeTrusted() throws IOException {
        String changed = new String(sigstoreEnvelope(), UTF_8).replace("96.1", "96.2");

        assertThat(failing(report(changed))).containsExactly(Rules.CONTENT_HASH, Rules.SIGNATURE, Rules.POLICY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "299a8560bedf22ed1c72a8a11e7dce4a7f9f51f8 | unknown00 | /model/revision",
                "6e3f1c2b9a7d4e5f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7 | 0000000000000000000000000000000000000000000000000000000000000000 | /model/endpoint_hash is all zeros",
                "2c4e6a8b0d1f3e5c7a9b8d6f4e2c0a1b3d5f7e9c8b6a4d2f0e1c3b5a7d9f8e6c | e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 | pip_freeze_hash is the hash of nothing",
            })
    void shouldNamePlaceholdersAndNeverFailForThem(String part, String other, String named) {
        EnvelopeReport report = report(signed(UNSIGNED.replace(part, other)));

        assertThat(report.checks())
                .filteredOn(check -> check.rule().equals(Rules.PLACEHOLDER))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.outcome()).isEqualTo(Outcome.WARN);
                    assertThat(check.message()).contains(named);
                });
        assertThat(failing(report)).isEmpty();
    }

    @Test
    void shouldNameTheFieldOfAFault() {
        EnvelopeReport report = report(UNSIGNED.replace("\"suite_id\": \"llm.inference.chatbot-short\",", ""));

        assertThat(report.faults()).extracting(Fault::pointer).containsExactly("/suite_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "97.3 | NaN | json.syntax",
                "97.3 | 1e400 | number.precision",
                "\"seed\": 42 | \"seed\": 42, \"seed\": 42 | json.duplicate-key",
                "\"b4600\" | \"\\ud800\" | json.encoding",
            })
    void shouldRefuseWhatReadersUnderstandDifferently(String part, String other, String rule) {
        assertThatThrownBy(() -> report(UNSIGNED.replace(part, other)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.fault().rule()).isEqualTo(rule));
    }

    private static EnvelopeReport report(String envelope) {
        return examined(envelope, TRUSTING);
    }

    private static List<String> failing(EnvelopeReport report) {
        return report.checks().stream()
                .filter(check -> check.outcome() == Outcome.FAIL)
                .map(Check::rule)
                .toList();
    }

    private static Outcome outcome(EnvelopeReport report, String rule) {
        return report.checks().stream()
                .filter(check -> check.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static byte[] sigstoreEnvelope() throws IOException {
        return Files.readAllBytes(SIGSTORE.resolve("envelope.json"));
    }
}
