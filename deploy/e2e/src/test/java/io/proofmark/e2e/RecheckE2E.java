package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.events.EventIds;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Anybody can recompute what was published. Before records that nobody can use, and late: what it forges stays in the log. */
@Order(4)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecheckE2E {

    private static final String FORGED = "00000000-0000-8000-8000-000000000001";

    private static final String OLDER = "00000000-0000-8000-8000-000000000002";

    private final ProofmarkSystem system = ProofmarkSystem.shared();

    @Test
    @Order(1)
    void shouldJudgeOnceMoreWhatCameInUnderOlderRulesWhenTheNewAreActivated() throws IOException {
        SubmissionReceived old = older((SubmissionReceived)
                system.log().events(Topics.SUBMISSIONS_BULK).getFirst());
        String id = old.getSubmissionId();
        system.log().append(Topics.SUBMISSIONS, id, EventIds.received(id), old.getReceivedAt(), old);

        CommandLine.Answer activated = system.commandLine().run("rules", "activate", "--to", "2");
        CommandLine.Answer again = system.commandLine().run("rules", "activate", "--to", "2");

        assertThat(activated.exitCode()).as(activated.text()).isZero();
        assertThat(activated.out()).contains("rule set 2, catalog 2026-11-21: 1 submissions are judged again");
        assertThat(again.out()).as(again.text()).contains(": 0 submissions are judged again");
        await().atMost(ProofmarkSystem.PATIENCE)
                .untilAsserted(() -> assertThat(system.log().events(Topics.VERDICTS).stream()
                                .filter(VerdictReached.class::isInstance)
                                .map(VerdictReached.class::cast)
                                .filter(verdict -> verdict.getSubmissionId().equals(id)))
                        .extracting(VerdictReached::getRuleSet)
                        .containsExactly("1", "2"));
    }

    @Test
    @Order(2)
    void shouldFindAllEqualUntilSomebodyForgesStanding() throws IOException {
        // Nothing is compared that a reader is still busy with; wait until they are idle.
        await().atMost(ProofmarkSystem.PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    CommandLine.Answer clean = system.commandLine().run("recheck");
                    assertThat(clean.exitCode()).as(clean.text()).isZero();
                    assertThat(clean.out()).contains(" 0 not rechecked").doesNotContain("differs", "not rechecked ");
                });

        Instant before = Instant.now();
        StandingChanged last =
                (StandingChanged) system.log().events(Topics.STANDINGS).getLast();
        String position =
                system.log().append(Topics.STANDINGS, last.getRow(), FORGED, last.getCausedAt(), forged(last));
        CommandLine.Answer answer = system.commandLine().run("recheck");
        CommandLine.Answer since = system.commandLine().run("recheck", "--from", before.toString());
        CommandLine.Answer later = system.commandLine()
                .run("recheck", "--from", Instant.now().plusSeconds(60).toString());

        for (CommandLine.Answer found : List.of(answer, since)) {
            assertThat(found.exitCode()).as(found.text()).isOne();
            assertThat(found.out().lines().filter(line -> line.startsWith("differs")))
                    .singleElement()
                    .asString()
                    .contains(position, FORGED, last.getRow(), "nothing in the log leads to it");
        }
        assertThat(equal(answer)).isPositive();
        assertThat(equal(since)).as("nothing else was appended since").isZero();
        assertThat(later.exitCode()).as(later.text()).isZero();
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

    /** How many records of all topics were found equal. */
    private static long equal(CommandLine.Answer answer) {
        return Pattern.compile("(\\d+) equal")
                .matcher(answer.out())
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }

    /** A submission as if it had come in by itself when the first rule set was in force. */
    private static SubmissionReceived older(SubmissionReceived event) {
        return SubmissionReceived.newBuilder(event)
                .setSubmissionId(OLDER)
                .setSubject(OLDER)
                .clearReproduces()
                .setRuleSet("1")
                .setCatalog("2026-11-01")
                .build();
    }

    private static StandingChanged forged(StandingChanged last) {
        return StandingChanged.newBuilder(last)
                .setStandingId(FORGED)
                .setVersion(last.getVersion() + 1)
                .setBadge("independently-reproduced")
                .build();
    }
}
