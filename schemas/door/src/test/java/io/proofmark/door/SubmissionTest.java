package io.proofmark.door;

import static io.proofmark.door.Fixtures.KEYS;
import static io.proofmark.door.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {

    private static final String ROW = "01234567-89ab-8def-8123-456789abcdef";

    /** These bytes are for ever: ids, digests and tokens that are in the log were made so. */
    @Test
    void shouldDeriveTheSameBytesForEver() throws IOException {
        Properties known = new Properties();
        try (InputStream file =
                Objects.requireNonNull(Fixtures.class.getResourceAsStream("known-answers.properties"))) {
            known.load(file);
        }

        Submission submission = submission(Fixtures.SPEED, null);
        Token token = Token.issue(
                KEYS, submission.id(), submission.subject(), KEYS.code("idempotency", "key-0123456789abcdef", "x"));

        assertThat(submission.redaction().canonical()).isEqualTo(known.getProperty("canonical"));
        assertThat(submission.id()).hasToString(known.getProperty("id"));
        assertThat(submission.identityTag()).isEqualTo(known.getProperty("identityTag"));
        assertThat(submission.operator()).isEqualTo(known.getProperty("operator"));
        assertThat(submission.operatorLink()).isEqualTo(known.getProperty("operatorLink"));
        assertThat(submission.machine()).isEqualTo(known.getProperty("machine"));
        assertThat(submission.machineLink()).isEqualTo(known.getProperty("machineLink"));
        assertThat(token.text()).isEqualTo(known.getProperty("token"));
        assertThat(token.sha256()).isEqualTo(known.getProperty("tokenSha256"));
        assertThat(submission(Fixtures.SCORE, null).subject()).hasToString(known.getProperty("scoreSubject"));
    }

    @Test
    void shouldKeepNoErasableTextInTheDocument() {
        Submission submission = submission(Fixtures.SPEED, null);

        assertThat(submission.redaction().canonical())
                .doesNotContain("Anon-7f3a", "example.org", "rig-1", "gist.github.com", "llama-cli", "full speed");
        assertThat(submission.redaction().texts())
                .extracting(ErasableText::field)
                .containsExactly(
                        "/environment/machine",
                        "/evidence/command",
                        "/evidence/logUrl",
                        "/notes",
                        "/submitter/alias",
                        "/submitter/contact",
                        "/submitter/url");
    }

    @Test
    void shouldGiveTheSameIdWhenOnlyTheSpellingDiffers() {
        String respelled = Fixtures.SPEED
                .replace("\"quant\": \"q4_k_m\",", "")
                .replaceFirst("\\{", "{\"quant\": \"Q4_K_M\", ")
                .replace("\"count\": 1", "\"count\": 1e0")
                .replace("fan at", "f\\u0061n at");

        assertThat(submission(respelled, null).id())
                .isEqualTo(submission(Fixtures.SPEED, null).id());
    }

    @Test
    void shouldGiveAnotherIdWhenAnotherOperatorSubmits() {
        assertThat(submission(Fixtures.SPEED, "integrator").id())
                .isNotEqualTo(submission(Fixtures.SPEED, null).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tokens\": 512", "fan at full speed", "\"concurrency\": 1", "rig-1"})
    void shouldGiveAnotherIdWhenContentDiffers(String part) {
        String other = Fixtures.SPEED.replace(part, part.replace("1", "2").replace("fan", "van"));

        assertThat(submission(other, "u").id())
                .isNotEqualTo(submission(Fixtures.SPEED, "u").id());
    }

    @Test
    void shouldTakeTheStrongestIdentity() {
        Json key = new Json.Text("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        Json signed = json(Fixtures.SPEED).member("signature", new Json.Members(Map.of("key", key)));

        assertThat(Identity.of("ann", signed).text()).isEqualTo("account:ann");
        assertThat(Identity.of(null, signed).text()).isEqualTo("key:11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(Identity.of(null, json(Fixtures.SPEED)).text()).isEqualTo("alias:anon-7f3a");
        assertThat(Identity.of(null, json(Fixtures.SCORE)).text()).isEqualTo("none");
    }

    @Test
    void shouldNotLinkOperatorsBetweenRows() {
        Submission first = submission(reproducing(ROW), null);
        Submission again = submission(reproducing(ROW).replace("fan", "van"), null);
        Submission elsewhere = submission(Fixtures.SPEED, null);

        assertThat(first.operator()).isEqualTo(again.operator()).isNotEqualTo(elsewhere.operator());
        assertThat(first.operatorLink()).isEqualTo(elsewhere.operatorLink());
    }

    @Test
    void shouldKnowNoOperatorWhenNobodyIsNamed() {
        Submission submission = submission(Fixtures.SCORE, null);

        assertThat(submission.operator()).isNull();
        assertThat(submission.operatorLink()).isNull();
    }

    @Test
    void shouldBeAboutTheRowThatItReproduces() {
        assertThat(submission(reproducing(ROW), null).subject()).isEqualTo(UUID.fromString(ROW));
        assertThat(submission(Fixtures.SPEED, null))
                .satisfies(s -> assertThat(s.subject()).isEqualTo(s.id()));
    }

    @Test
    void shouldPutRerunsOfAScoreUnderOneSubject() {
        String rerun = Fixtures.SCORE
                .replace("0.853", "0.86")
                .replace("0.6.3", "0.7.0")
                .replace("Q4_K_M", "q4_k_m");
        String otherRig = Fixtures.SCORE.replace("\"count\": 2", "\"count\": 4");

        assertThat(submission(rerun, null).subject())
                .isEqualTo(submission(Fixtures.SCORE, null).subject());
        assertThat(submission(otherRig, null).subject())
                .isNotEqualTo(submission(Fixtures.SCORE, null).subject());
    }

    @Test
    void shouldSayWhichEntryOfTheCatalogATextNames() {
        assertThat(submission(Fixtures.SCORE, null).redaction().texts())
                .extracting(ErasableText::listed)
                .containsExactly("gist.github.com", "scripts/run-humaneval-plus.ts");
    }

    private static String reproducing(String row) {
        return Fixtures.SPEED.replace("\"notes\"", "\"reproduces\": \"" + row + "\", \"notes\"");
    }

    private static Submission submission(String text, @Nullable String account) {
        Json document = json(text);
        var benchmark = Catalogs.current()
                .benchmark(document.text("/benchmark").orElseThrow())
                .orElseThrow();
        return Submission.of(document, Identity.of(account, document), benchmark, KEYS);
    }
}
