package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofmark.events.Topics;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The site's forms, from the first page to the row's, with all services behind them. */
@Order(3)
class FormsE2E {

    private static final String CHIP = ".verdict-line .chip";
    private static final String RUNS = "512 0 0.0712 4.0315\n512 0 0.0709 4.0287\n512 0 0.0715 4.0342";
    private static final String SLOWER_RUNS = "512 0 0.0720 4.1115\n512 0 0.0719 4.1087\n512 0 0.0725 4.1142";

    private final ProofmarkSystem system = ProofmarkSystem.shared();
    private final Services services = system.services();

    @Test
    void shouldTakeAResultFromTheFormToARowThatSomebodyElseReproduces() throws IOException {
        String row = published("forms-alice");
        Document page = Form.get(site("/rows/" + row));
        assertThat(Form.text(page, CHIP)).isEqualTo("community submitted");

        Form again =
                Form.open(page.select("a:contains(Reproduce this benchmark)").attr("abs:href"));
        for (String locked : List.of("/model/slug", "/hardware/slug", "/hardware/count", "/quant", "/runtime/engine")) {
            assertThat(again.field(locked).hasAttr("readonly")).as(locked).isTrue();
        }
        assertThat(again.field("/model/slug").val()).isEqualTo("llama-3.1-8b-instruct");
        assertThat(again.page().select(".steps-list li")).hasSize(10);
        String repeated =
                sent(described(again, "forms-bob", SLOWER_RUNS).check().press("send"));
        approved(repeated);

        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> {
            Document shown = Form.get(site("/rows/" + row));
            assertThat(Form.text(shown, CHIP)).isEqualTo("reproduced");
            assertThat(shown.select("table.reproductions tbody tr")).hasSize(1);
            assertThat(shown.select("table.reproductions a").attr("href")).isEqualTo("/submissions/" + repeated);
        });
    }

    @Test
    void shouldStoreNothingWhenTheDoorIsOnlyAsked() throws IOException {
        int before = system.log().size(Topics.SUBMISSIONS);

        Form checked = filled("forms-carol").check();

        assertThat(checked.page().select("#report .check-pass")).isNotEmpty();
        assertThat(checked.field("/runs").val()).isEqualTo(RUNS);
        assertThat(system.log().size(Topics.SUBMISSIONS)).isEqualTo(before);
    }

    @Test
    void shouldSayBesideTheFieldWhatTheDoorRefuses() throws IOException {
        Document refused = filled("forms-dan")
                .check()
                .fill("/notes", "my key is ghp_" + "0aZ".repeat(12))
                .press("send");

        assertThat(Form.text(refused, "#report h2")).isEqualTo("Not taken");
        assertThat(refused.select(".entry-field.wrong [name=\"/notes\"]")).hasSize(1);
        assertThat(refused.text()).doesNotContain("Keep this token");
    }

    @Test
    void shouldBringFeedbackAndAWishToTakeARowDownBeforeTheReviewers() throws IOException {
        String row = published("forms-erin");

        Document thanks = Form.open(site("/rows/" + row + "/feedback"))
                .fill("/text", "the driver cannot be right")
                .press("send");
        String feedback = sent(thanks);
        String wish = sent(Form.open(site("/rows/" + row + "/takedown"))
                .fill("/reason", "it gives away a name")
                .fill("/contact", "forms-erin at home")
                .press("send"));

        assertThat(Form.text(thanks, "h1")).isEqualTo("It is in the log");
        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> {
            JsonNode waiting = queued(wish);
            assertThat(waiting.path("subject").asText()).isEqualTo(row);
            assertThat(waiting.path("format").asText()).isEqualTo("takedown");
            assertThat(waiting.path("remarks").findValuesAsText("text"))
                    .containsExactlyInAnyOrder("it gives away a name", "the driver cannot be right");
            assertThat(queued(feedback).path("format").asText()).isEqualTo("feedback");
            assertThat(queued(feedback).path("subject").asText()).isEqualTo(row);
        });
        assertThat(services.decide("reviewer", feedback, 1, "reject").status()).isEqualTo(200);
        assertThat(services.row(row).status()).isEqualTo(200);
    }

    private JsonNode queued(String id) throws IOException {
        return StreamSupport.stream(services.queue().spliterator(), false)
                .filter(it -> it.path("submission").asText().equals(id))
                .findFirst()
                .orElseThrow(AssertionError::new);
    }

    private String published(String alias) throws IOException {
        String row = sent(filled(alias).check().press("send"));
        approved(row);
        await().atMost(ProofmarkSystem.PATIENCE)
                .untilAsserted(() -> assertThat(services.row(row).status()).isEqualTo(200));
        return row;
    }

    private void approved(String submission) {
        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> assertThat(
                        services.status(submission).json().path("state").asText())
                .isEqualTo("queued"));
        await().atMost(ProofmarkSystem.PATIENCE)
                .untilAsserted(
                        () -> assertThat(services.approve(submission).status()).isEqualTo(200));
    }

    private Form filled(String alias) throws IOException {
        Form form = Form.open(site("/submit?benchmark=llm-decode-512"))
                .fill("/model/slug", "llama-3.1-8b-instruct")
                .fill("/hardware/slug", "rtx-4090")
                .fill("/hardware/count", "1")
                .fill("/quant", "Q4_K_M")
                .fill("/runtime/engine", "llama.cpp")
                .fill("/runtime/version", "b3447");
        return described(form, alias, RUNS);
    }

    private static Form described(Form form, String alias, String runs) {
        return form.fill("/testedAt", "2026-05-01")
                .fill("/runs", runs)
                .fill("/environment/driver", "560.35.03")
                .fill("/environment/os", "Ubuntu 24.04")
                .fill("/environment/contextLength", "4096")
                .fill("/environment/concurrency", "1")
                .fill("/environment/machine", "machine of " + alias)
                .fill("/submitter/alias", alias);
    }

    private static String sent(Document page) {
        String id = Form.text(page, "#sent-id");
        assertThat(id).as(page.text()).isNotBlank();
        return id;
    }

    private String site(String path) {
        return system.url("BADGE") + path;
    }
}
