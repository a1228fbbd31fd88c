package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Anybody can recompute what was published. Last, because what it forges stays in the log. */
@Order(5)
class RecheckE2E {

    private static final String FORGED = "00000000-0000-8000-8000-000000000001";

    private final ProofmarkSystem system = ProofmarkSystem.shared();

    @Test
    void shouldFindAllEqualUntilSomebodyForgesStanding() throws IOException {
        // Nothing is compared that a reader is still busy with; wait until they are idle.
        await().atMost(ProofmarkSystem.PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    CommandLine.Answer clean = system.commandLine().run("recheck");
                    assertThat(clean.exitCode()).as(clean.text()).isZero();
                    assertThat(clean.out()).contains(" 0 not rechecked").doesNotContain("differs", "not rechecked ");
                });

        StandingChanged last =
                (StandingChanged) system.log().events(Topics.STANDINGS).getLast();
        String position = system.log().append(Topics.STANDINGS, forged(last), FORGED);
        CommandLine.Answer answer = system.commandLine().run("recheck");

        assertThat(answer.exitCode()).as(answer.text()).isOne();
        assertThat(answer.out().lines().filter(line -> line.startsWith("differs")))
                .singleElement()
                .asString()
                .contains(position, FORGED, last.getRow(), "nothing in the log leads to it");
    }

    @Test
    void shouldCompareRuleSetWithItself() throws IOException {
        CommandLine.Answer answer = system.commandLine().run("rules", "compare", "--from", "2", "--to", "2", "--json");

        assertThat(answer.exitCode()).as(answer.text()).isZero();
        JsonNode document = new ObjectMapper().readTree(answer.out());
        assertThat(document.path("verdicts").asInt()).isGreaterThanOrEqualTo(80);
        assertThat(document.path("verdictsChanged").asInt()).isZero();
        assertThat(document.path("rowsChanged").asInt()).isZero();
    }

    @Test
    void shouldSayThatItCannotReadWhenNoBrokerAnswers() throws IOException {
        CommandLine.Answer answer = system.commandLine().run("recheck", "--kafka", "127.0.0.1:1");

        assertThat(answer.exitCode()).as(answer.text()).isEqualTo(2);
        assertThat(answer.err()).contains("the log cannot be rechecked");
    }

    private static StandingChanged forged(StandingChanged last) {
        return StandingChanged.newBuilder(last)
                .setStandingId(FORGED)
                .setVersion(last.getVersion() + 1)
                .setBadge("independently-reproduced")
                .build();
    }
}
