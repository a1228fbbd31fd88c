package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.events.Facts;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RowResourceIT {

    private static final String WAIT_FOR = "Proofmark-Wait-For";

    @Inject
    LogFeed log;

    @Test
    void shouldShowRowOnceItsPositionHasPassed() {
        String row = id();
        String position = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted"));

        given().header(WAIT_FOR, position)
                .get("/v1/rows/{id}", row)
                .then()
                .statusCode(200)
                .header("Proofmark-As-Of", containsString("proofmark.standings.v1=("))
                .header("Proofmark-Lag-Ms", not(equalTo("")))
                .body("id", equalTo(row))
                .body("kind", equalTo("speed"))
                .body("model", equalTo("llama-3.1-8b-instruct"))
                .body("hardware", equalTo("rtx-4090"))
                .body("quant", equalTo("Q4_K_M"))
                .body("runtime", equalTo("llama.cpp"))
                .body("value", equalTo(129.30f))
                .body("unit", equalTo("tok/s"))
                .body("badge", equalTo("community-submitted"))
                .body("modifiers", hasSize(0))
                .body("confidence", equalTo("low"))
                .body("derivedFrom.sign", contains("+", "-"))
                .body("evidence.logUrl", nullValue())
                .body("missing", contains("environment.driver", "environment.os"))
                .body("asOf.offsets", hasKey("proofmark.standings.v1"))
                .body("", not(hasKey("tier")));
    }

    @Test
    void shouldShowNewestStandingWhateverComesLater() {
        String row = id();
        log.append(Topics.STANDINGS, row, Events.standing(row, 2, "reproduced"));
        String last = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted"));

        given().header(WAIT_FOR, last)
                .get("/v1/rows/{id}", row)
                .then()
                .body("badge", equalTo("reproduced"))
                .body("reproductions[0].deltaPercent", equalTo(-4.00f))
                .body("reproductions[0].counts", equalTo(true))
                .body("reproductions[0].sameAnswers", equalTo(true));
    }

    @Test
    void shouldShowEvidenceUntilItIsErased() {
        String row = id();
        log.append(Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted"));
        String written = log.append(
                Topics.TEXTS,
                row,
                Events.texts(
                        row, Map.of("/evidence/command", "llama-bench -m x", "/submitter/contact", "a@b.example")));
        Response before = given().header(WAIT_FOR, written).get("/v1/rows/{id}", row);

        String erased = log.eraseTexts(row);

        assertThat(before.asString()).contains("llama-bench -m x").doesNotContain("a@b.example");
        given().header(WAIT_FOR, erased).get("/v1/rows/{id}", row).then().body("evidence.command", nullValue());
    }

    @Test
    void shouldLeaveTombstoneWhenWithdrawn() {
        String row = id();
        log.append(Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted"));
        String last = log.append(
                Topics.STANDINGS,
                row,
                StandingChanged.newBuilder(Events.standing(row, 2, "community-submitted"))
                        .setState("withdrawn")
                        .build());

        given().header(WAIT_FOR, last)
                .get("/v1/rows/{id}", row)
                .then()
                .statusCode(410)
                .body("state", equalTo("withdrawn"))
                .body("id", equalTo(row));
        for (String beside : List.of("history", "card", "reproductions", "regressions")) {
            given().get("/v1/rows/{id}/" + beside, row).then().statusCode(410).body("state", equalTo("withdrawn"));
        }
        given().get("/badges/rows/{id}.json", row).then().statusCode(410).body("message", equalTo("withdrawn"));
    }

    @Test
    void shouldHideScoreRowWithoutPublicTier() {
        String row = id();
        Facts score = Facts.newBuilder(Events.facts("llama-3.1-8b-instruct", "0.853"))
                .setKind("score")
                .build();
        String last = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "pending", score));

        given().header(WAIT_FOR, last).get("/v1/rows/{id}", row).then().statusCode(404);
    }

    @Test
    void shouldPageThroughAllRowsOfFilter() {
        String model = "paged-" + id();
        List<String> rows = List.of(id(), id(), id(), id(), id());
        String last = "";
        for (String row : rows) {
            last = log.append(
                    Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted", Events.facts(model, "1")));
            given().header(WAIT_FOR, last).get("/v1/rows/{id}", row);
        }

        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Response page = given().queryParams("model", model, "limit", 2, "after", after)
                    .get("/v1/rows");
            seen.addAll(page.jsonPath().getList("items.id"));
            after = page.jsonPath().getString("next");
        } while (after != null);

        assertThat(seen).containsExactlyElementsOf(rows.stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "hardware, rtx-4090, 1",
        "hardware, rtx-3090, 0",
        "quant, Q4_K_M, 1",
        "quant, Q8_0, 0",
        "runtime, llama.cpp, 1",
        "runtime, vllm, 0",
        "benchmark, llm-decode-512, 1",
        "benchmark, other, 0",
        "badge, reproduced, 1",
        "badge, editorial, 0",
        "confidence, moderate, 1",
        "confidence, high, 0"
    })
    void shouldFilter(String filter, String value, int rows) {
        String row = id();
        String model = "filtered-" + row;
        String position =
                log.append(Topics.STANDINGS, row, Events.standing(row, 1, "reproduced", Events.facts(model, "1")));

        given().header(WAIT_FOR, position)
                .queryParams("model", model, filter, value)
                .get("/v1/rows")
                .then()
                .statusCode(200)
                .body("items", hasSize(rows))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "after=nonsense", "badge=golden", "confidence=99"})
    void shouldNameWrongParameter(String query) {
        given().get("/v1/rows?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:proofmark:problem:parameter"))
                .body("detail", containsString("'" + query.substring(0, query.indexOf('=')) + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "proofmark.unknown.v1/0@1"})
    void shouldRefuseToWaitForUnknownPosition(String position) {
        given().header(WAIT_FOR, position)
                .get("/v1/rows")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:proofmark:problem:wait-for-unknown"));
    }

    @Test
    void shouldAnswerNotModifiedUntilRowChanges() {
        String row = id();
        String first = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted"));
        String tag = given().header(WAIT_FOR, first).get("/v1/rows/{id}", row).header("ETag");
        int unchanged =
                given().header("If-None-Match", tag).get("/v1/rows/{id}", row).statusCode();

        String second = log.append(Topics.STANDINGS, row, Events.standing(row, 2, "reproduced"));

        assertThat(unchanged).isEqualTo(304);
        given().header(WAIT_FOR, second)
                .header("If-None-Match", tag)
                .get("/v1/rows/{id}", row)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/rows/unknown, 404",
        "GET,    /v1/nothing,      404",
        "POST,   /v1/nothing,      404",
        "DELETE, /badges/nothing,  404",
        "POST,   /v1/rows,         405",
        "DELETE, /v1/rows/x,       405",
    })
    void shouldAnswerProblems(String method, String path, int status) {
        given().request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:proofmark:problem:"))
                .body("status", equalTo(status));
    }

    @Test
    void shouldAnswerHeadWithoutBodyAndAllowAnyOrigin() {
        given().header("Origin", "https://elsewhere.example")
                .head("/v1/rows")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", not(equalTo(null)))
                .header("Access-Control-Expose-Headers", containsString("Proofmark-As-Of"))
                .body(equalTo(""));
    }

    @Test
    void shouldCompress() {
        given().header("Accept-Encoding", "gzip").get("/v1/rows").then().header("Content-Encoding", equalTo("gzip"));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
