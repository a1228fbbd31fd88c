package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A row followed from its submission to its badge, and through everything that may be done to the machine it is on. */
@Order(2)
class ReproductionE2E {

    private static final double RATE = 129.3;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final ProofmarkSystem system = ProofmarkSystem.shared();
    private final Services services = system.services();

    @Test
    void shouldShowReproducedWithinTwoSecondsOfTheApproval() throws IOException {
        String row = publishedRow("alice-one");
        String again = submitted(Documents.timed("bob-one", RATE * 0.96, row));

        assertThat(services.approve(again).status()).isEqualTo(200);

        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(services.badge(row))
                .contains(">reproduced<"));
        JsonNode reproduction = services.row(row).json().path("reproductions").path(0);
        assertThat(reproduction.path("id").asText()).isEqualTo(again);
        assertThat(reproduction.path("deltaPercent").asDouble()).isBetween(-4.5, -3.5);
    }

    @Test
    void shouldNeedASecondOperatorToBeIndependentlyReproduced() throws IOException {
        String row = publishedRow("alice-two");
        lift(row, "bob-two", 0.97);
        awaitBadge(row, "reproduced");

        lift(row, "bob-two", 0.98);
        lift(row, "alice-two", 0.99);
        await().atMost(ProofmarkSystem.PATIENCE)
                .untilAsserted(() -> assertThat(services.row(row).json().path("reproductions"))
                        .hasSize(3));
        awaitBadge(row, "reproduced");

        lift(row, "carol-two", 1.02);

        awaitBadge(row, "independently-reproduced");
    }

    @Test
    void shouldSayWhyARunIsNoReproduction() throws IOException {
        String row = publishedRow("alice-three");

        String far = submitted(Documents.timed("bob-three", RATE * 0.7, row));

        JsonNode verdict = services.status(far).json().path("verdict");
        assertThat(verdict.path("proposal").asText()).isEqualTo("fragment");
        assertThat(verdict.path("band").asText()).isEqualTo("over-25");
        assertThat(verdict.path("reasons").toString()).contains("30");
        assertThat(services.approve(far).status()).isEqualTo(422);
        assertThat(services.row(row).json().path("badge").asText()).isEqualTo("community-submitted");
    }

    @Test
    void shouldShowTheSameRowsAfterStopAndStart() throws IOException {
        lift(publishedRow("alice-four"), "bob-four", 0.96);
        Map<String, JsonNode> before = settledRows();

        system.down();
        system.up();

        assertThat(settledRows()).isEqualTo(before);
    }

    private String publishedRow(String alias) throws IOException {
        String row = submitted(Documents.timed(alias, RATE, ""));
        assertThat(services.approve(row).status()).isEqualTo(200);
        awaitBadge(row, "community-submitted");
        return row;
    }

    private void lift(String row, String alias, double factor) throws IOException {
        Answer ruling = services.approve(submitted(Documents.timed(alias, RATE * factor, row)));
        assertThat(ruling.status()).as(ruling.text()).isEqualTo(200);
    }

    /** Submits and waits until the case can be ruled on. */
    private String submitted(String document) throws IOException {
        Answer answer = services.submit(document);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        String id = answer.json().path("id").asText();
        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> assertThat(
                        services.status(id).json().path("state").asText())
                .isEqualTo("queued"));
        return id;
    }

    private void awaitBadge(String row, String badge) {
        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> assertThat(
                        services.row(row).json().path("badge").asText())
                .isEqualTo(badge));
    }

    /** The public rows once they no longer change. */
    private Map<String, JsonNode> settledRows() throws IOException {
        system.awaitReady();
        await().atMost(ProofmarkSystem.PATIENCE)
                .untilAsserted(() -> assertThat(services.rows().size())
                        .isEqualTo(services.publicRowsInTheLog().size()));
        return services.rows();
    }
}
