package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofmark.canonical.Fragments;
import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Rulings that ask, cut off, undo and take down, from the door to the badge. */
@Order(3)
class RulingsE2E {

    private static final double RATE = 129.3;

    private final Services services = ProofmarkSystem.shared().services();

    private record Run(String id, String token) {}

    @Test
    void shouldPublishWhatItsSubmitterExplained() throws IOException {
        Run run = submitted("alice-asked", RATE, "");
        ruled(services.decide("reviewer", run.id(), 1, "needs-info"));
        awaitState(run.id(), "needs-info");

        Answer answer = services.ask(
                "/v1/submissions/" + run.id() + "/information",
                "{\"token\":\"%s\",\"changes\":{\"environment\":{\"driver\":\"570.1\"},\"notes\":\"a new driver\"}}"
                        .formatted(run.token()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        awaitState(run.id(), "queued");
        ruled(services.decide("reviewer", run.id(), 3, "approve"));
        awaitBadge(run.id(), "community-submitted");
        assertThat(services.ask(
                                "/v1/submissions/" + run.id() + "/information",
                                "{\"token\":\"%s\",\"changes\":{\"notes\":\"and more\"}}".formatted(run.token()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void shouldLowerARowWhenASecondReviewerReverses() throws IOException {
        Run row = published("alice-reversed");
        Run again = submitted("bob-reversed", RATE * 0.97, row.id());
        ruled(services.decide("reviewer", again.id(), 2, "approve"));
        awaitBadge(row.id(), "reproduced");

        assertThat(services.decide("reviewer", again.id(), 3, "reverse").status())
                .isEqualTo(422);
        ruled(services.decide("reviewer2", again.id(), 3, "reverse"));

        awaitBadge(row.id(), "community-submitted");
        ruled(services.decide("reviewer", again.id(), 4, "restore"));
        awaitBadge(row.id(), "reproduced");
    }

    @Test
    void shouldMakeARowOfARunThatItsTokenTakesBack() throws IOException {
        Run row = published("alice-far");
        Run far = submitted("bob-far", RATE * 0.7, row.id());
        String successor = Fragments.row(far.id()).toString();

        ruled(services.decide("reviewer", far.id(), 2, "fragment"));
        awaitState(far.id(), "superseded");
        awaitState(successor, "queued");
        await().atMost(ProofmarkSystem.PATIENCE)
                .untilAsserted(() -> assertThat(services.row(row.id()).json().path("modifiers"))
                        .extracting(JsonNode::asText)
                        .containsExactly("disputed"));
        ruled(services.decide("reviewer", successor, 1, "approve"));
        awaitBadge(successor, "community-submitted");
        Answer withdrawn = services.ask(
                "/v1/submissions/" + successor + "/withdrawal", "{\"token\":\"%s\"}".formatted(far.token()));

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(202);
        awaitGone(successor);
    }

    @Test
    void shouldTakeARowDownWhenTwoReviewersGrantIt() throws IOException {
        Run row = published("alice-down");

        Answer asked = services.ask(
                "/v1/takedowns", "{\"row\":\"%s\",\"reason\":\"these are not mine to show\"}".formatted(row.id()));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String wish = asked.json().path("id").asText();
        await().atMost(ProofmarkSystem.PATIENCE)
                .untilAsserted(() -> ruled(services.decide("reviewer", wish, 1, "approve")));
        assertThat(services.row(row.id()).status()).isEqualTo(200);
        ruled(services.decide("reviewer2", wish, 2, "approve"));

        awaitGone(row.id());
        assertThat(services.ask("/v1/feedback", "{\"row\":\"%s\",\"text\":\"too late\"}".formatted(row.id()))
                        .status())
                .isEqualTo(410);
    }

    private Run published(String alias) throws IOException {
        Run run = submitted(alias, RATE, "");
        ruled(services.decide("reviewer", run.id(), 1, "approve"));
        awaitBadge(run.id(), "community-submitted");
        return run;
    }

    private Run submitted(String alias, double rate, String reproduces) throws IOException {
        Answer answer = services.submit(Documents.timed(alias, rate, reproduces));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        Run run = new Run(
                answer.json().path("id").asText(), answer.json().path("token").asText());
        awaitState(run.id(), "queued");
        return run;
    }

    private static void ruled(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void awaitState(String id, String state) {
        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> assertThat(
                        services.status(id).json().path("state").asText())
                .isEqualTo(state));
    }

    private void awaitBadge(String row, String badge) {
        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> assertThat(
                        services.row(row).json().path("badge").asText())
                .isEqualTo(badge));
    }

    private void awaitGone(String row) {
        await().atMost(ProofmarkSystem.PATIENCE)
                .untilAsserted(() -> assertThat(services.row(row).status()).isEqualTo(410));
    }
}
