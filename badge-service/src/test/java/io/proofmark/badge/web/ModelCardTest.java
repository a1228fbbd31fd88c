package io.proofmark.badge.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.badge.application.RowDetail;
import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ModelCardTest {

    @ParameterizedTest
    @ValueSource(strings = {"no", "1e3", "a: b", "# none", "x\ny: 1", "---", "'\"", "{{}}", "null"})
    void shouldKeepEveryWordAWordInTheFrontMatter(String model) {
        Map<?, ?> row =
                (Map<?, ?>) frontMatter(card("llm-decode-512", model, null)).get("proofmark");

        assertThat(row.get("model")).isEqualTo(model);
    }

    @Test
    void shouldBringNoMarkupOfASubmitterIntoTheBody() {
        String card = card("llm-decode-512", "<script>|[x](http://evil)\n```\n<b>", null);

        assertThat(body(card))
                .doesNotContain("<script>", "<b>", "| [x](http://evil)")
                .contains("\\<script\\>\\|\\[x\\]\\(http://evil\\)");
    }

    @Test
    void shouldKeepACitationOneEntry() {
        String card = card("llm-decode-512", "a}, title = {b\\input{x}", null);

        assertThat(card).contains("title = {a, title = binputx on ");
    }

    @ParameterizedTest
    @CsvSource({"pass, pass, true", "pass, fail, false", "fail, pass, false", "pass, not-applicable, false"})
    void shouldCallASignatureVerifiedOnlyWhenKeyAndPolicyAgree(String signature, String policy, boolean verified) {
        Map<?, ?> envelope = (Map<?, ?>) frontMatter(card("ib-llm-inference-chat-1", "m", verdict(signature, policy)))
                .get("inferencebench");

        assertThat(envelope.get("signature_verified")).isEqualTo(verified);
        assertThat(envelope.get("fingerprint_sha256")).isEqualTo("ab".repeat(32));
    }

    @Test
    void shouldClaimNothingOfAnEnvelopeWhenTheRowCameWithoutOne() {
        assertThat(frontMatter(card("llm-decode-512", "m", null)))
                .containsOnlyKeys("size_categories", "task_categories", "tags", "proofmark");
    }

    private static Map<String, Object> frontMatter(String card) {
        String yaml = card.substring(4, card.indexOf("\n---\n", 4));
        @SuppressWarnings("unchecked")
        var read = (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return read;
    }

    private static String body(String card) {
        return card.substring(card.indexOf("\n---\n", 4));
    }

    private static String card(String benchmark, String model, @Nullable Verdict verdict) {
        Standing standing = Rows.standing(Rows.facts(benchmark, model), List.of());
        return ModelCard.of(new RowDetail(standing, Map.of(), List.of(), verdict), "http://127.0.0.1:8080");
    }

    private static Verdict verdict(String signature, String policy) {
        return new Verdict(
                "v",
                Rows.ROW,
                Rows.ROW,
                Rows.TIME,
                "inferencebench",
                "2",
                "2026-11-21",
                "review",
                "original",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(
                        new Verdict.Check("integrity.fingerprint", "pass", "ab".repeat(32), null, "Equal."),
                        new Verdict.Check("identity.signature", signature, null, null, ""),
                        new Verdict.Check("identity.policy", policy, null, null, "")),
                List.of(),
                Rows.facts("ib-llm-inference-chat-1", "m"),
                1,
                false);
    }
}
