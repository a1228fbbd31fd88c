package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.events.Facts;
import io.proofmark.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaderboards and cohorts: rows by configuration. */
@QuarkusTest
class LeaderboardIT {

    private static final String WAIT_FOR = "Proofmark-Wait-For";
    private static final String BOARD = "/v1/leaderboards/llm-decode-512";

    @Inject
    LogFeed log;

    private final String hardware = "hardware-" + UUID.randomUUID();

    @Test
    void shouldShowOfEachConfigurationTheRowThatIsBackedBest() {
        stands("model-a", "150.00", "community-submitted");
        String backed = stands("model-a", "120.00", "reproduced");
        String slower = stands("model-b", "90.00", "community-submitted");
        String faster = stands("model-c", "130.00", "community-submitted");

        given().get(BOARD + "?hardware=" + hardware)
                .then()
                .statusCode(200)
                .body("lowerIsBetter", equalTo(false))
                .body("items.rank", contains(1, 2, 3))
                .body("items.row.id", contains(faster, backed, slower))
                .body("next", nullValue());
    }

    @Test
    void shouldListOfficialFiguresApart() {
        String ours = stands("model-a", "120.00", "community-submitted");
        String vendors = stands("model-a", "500.00", "official-figure");

        given().get(BOARD + "?hardware=" + hardware)
                .then()
                .body("items.row.id", contains(ours))
                .body("official.id", contains(vendors));
    }

    @Test
    void shouldGoOnWithTheNextRankOnTheNextPage() {
        stands("model-a", "120.00", "community-submitted");
        stands("model-b", "120.00", "community-submitted");
        stands("model-c", "110.50", "community-submitted");

        String next = given().get(BOARD + "?limit=2&hardware=" + hardware)
                .then()
                .body("items.rank", contains(1, 2))
                .extract()
                .path("next");

        given().get(BOARD + "?limit=2&hardware=" + hardware + "&after=" + next)
                .then()
                .body("items.rank", contains(3))
                .body("items[0].row.model", equalTo("model-c"));
    }

    @Test
    void shouldWriteATableByTypeAndBySuffix() {
        stands("=model,\"a\"", "120.00", "community-submitted");
        stands("model-b", "110.00", "community-submitted");

        String bySuffix = given().get(BOARD + ".csv?limit=1&hardware=" + hardware)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .asString();

        assertThat(bySuffix).startsWith("rank,value,unit,model,").contains("\r\n1,120.00,tok/s,\"'=model,\"\"a\"\"\",");
        assertThat(given().accept("text/csv")
                        .get(BOARD + "?limit=1&hardware=" + hardware)
                        .asString())
                .isEqualTo(bySuffix);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOARD, BOARD + ".json", BOARD + ".csv", "/v1/ledger"})
    void shouldAnswerHeadAndSayWhenNothingChanged(String path) {
        String tag = given().head(path).then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOARD, "/v1/cohorts/x", "/v1/ledger", "/v1/rows/x/history"})
    void shouldRefuseACursorOfAnotherList(String path) {
        given().get(path + "?after=bm90aGluZw").then().statusCode(400).body("detail", containsString("'after'"));
    }

    @Test
    void shouldKnowNoLeaderboardOfABenchmarkThatTheCatalogLacks() {
        given().get("/v1/leaderboards/nothing.csv").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void shouldShowAllRunsOfAConfigurationWithTheirSpread() {
        stands("model-a", "100.00", "community-submitted");
        stands("model-a", "125.00", "reproduced");
        stands("model-a", "900.00", "official-figure");
        stands("model-b", "10.00", "community-submitted");
        String key = given().get("/v1/rows?model=model-a&hardware=" + hardware).path("items[0].cohort");

        String next = given().get("/v1/cohorts/{key}?limit=1", key)
                .then()
                .statusCode(200)
                .body("runs", equalTo(3))
                .body("configuration.model", equalTo("model-a"))
                .body("min", equalTo(100.00f))
                .body("max", equalTo(125.00f))
                .body("spreadPercent", equalTo(20.00f))
                .body("items.badge", contains("reproduced"))
                .body("items[0].reproductions[0].value", equalTo(124.13f))
                .extract()
                .path("next");

        given().get("/v1/cohorts/{key}?after={next}", key, next)
                .then()
                .body("items.value", containsInAnyOrder(100.00f, 900.00f))
                .body("next", nullValue());
    }

    @Test
    void shouldKnowNoCohortWithoutPublicRows() {
        given().get("/v1/cohorts/unknown").then().statusCode(404);
    }

    /** Has that row read from the log. */
    private String stands(String model, String value, String badge) {
        String row = UUID.randomUUID().toString();
        Facts facts = Facts.newBuilder(Events.facts(model, value))
                .setHardware(hardware)
                .build();
        String position = log.append(Topics.STANDINGS, row, Events.standing(row, 1, badge, facts));
        given().header(WAIT_FOR, position).get("/v1/rows");
        return row;
    }
}
