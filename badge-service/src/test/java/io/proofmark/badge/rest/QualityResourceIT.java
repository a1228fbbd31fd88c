package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.events.Facts;
import io.proofmark.events.NamedValue;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QualityResourceIT {

    private static final String WAIT_FOR = "Proofmark-Wait-For";

    @Inject
    LogFeed log;

    private final String row = UUID.randomUUID().toString();
    private final String model = "quality-" + row;

    @BeforeEach
    void writeEvidence() {
        log.append(
                Topics.TEXTS,
                row,
                Events.texts(
                        row,
                        Map.of(
                                "/evidence/logUrl", "https://gist.github.com/a/1",
                                "/evidence/runner", "scripts/run.py",
                                "/evidence/command", "python run.py")));
    }

    @Test
    void shouldGiveScoreRowsInTheFieldNamesOfTheSeed() {
        String position = log.append(Topics.STANDINGS, row, score("verified"));

        given().header(WAIT_FOR, position)
                .get("/api/v1/quality-benchmarks?model=" + model)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].quantization", equalTo("Q4_K_M"))
                .body("items[0].runtime_version", equalTo("b3447"))
                .body("items[0].score", equalTo(61.2f))
                .body("items[0].per_subtask_json.biology", equalTo(70.5f))
                .body("items[0].test_run_log_url", equalTo("https://gist.github.com/a/1"))
                .body("items[0].reproduction_command", equalTo("python run.py"))
                .body("items[0].runner_script", equalTo("scripts/run.py"))
                .body("items[0].trust_tier", equalTo("verified"));
    }

    @Test
    void shouldLeaveOutSpeedRows() {
        log.append(Topics.STANDINGS, row, score("community"));
        String other = UUID.randomUUID().toString();
        String position = log.append(
                Topics.STANDINGS, other, Events.standing(other, 1, "reproduced", Events.facts(model, "129.30")));

        given().header(WAIT_FOR, position)
                .get("/api/v1/quality-benchmarks?model=" + model)
                .then()
                .body("items.id", contains(row));
    }

    @Test
    void shouldLeaveOutRowsThatTheTrustGateHolds() {
        String position = log.append(Topics.STANDINGS, row, score("pending"));

        given().header(WAIT_FOR, position)
                .get("/api/v1/quality-benchmarks?model=" + model)
                .then()
                .body("items", hasSize(0));
    }

    private StandingChanged score(String tier) {
        Facts facts = Facts.newBuilder(Events.facts(model, "61.2"))
                .setKind("score")
                .setBenchmark("turkish-mmlu")
                .setUnit("percent")
                .setMetric("accuracy")
                .setPerSubtask(List.of(new NamedValue("biology", "70.5")))
                .build();
        return StandingChanged.newBuilder(Events.standing(row, 1, tier, facts))
                .setTier(tier)
                .build();
    }
}
