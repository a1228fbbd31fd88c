package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.events.RulingMade;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a row was, by row and in the ledger of all rows. */
@QuarkusTest
class HistoryIT {

    private static final String WAIT_FOR = "Proofmark-Wait-For";

    @Inject
    LogFeed log;

    private final String row = UUID.randomUUID().toString();

    @Test
    void shouldTellEveryStandingByPageTheLatestFirst() {
        stands(1, "community-submitted");
        String position = stands(2, "reproduced");

        String next = given().header(WAIT_FOR, position)
                .get("/v1/rows/{id}/history?limit=1", row)
                .then()
                .statusCode(200)
                .body("items.version", contains(2))
                .body("items[0].badge", equalTo("reproduced"))
                .body("items[0].reasons", contains("+source", "-metadata"))
                .body("items[0].judgedAsOf", equalTo("2026-11-21"))
                .extract()
                .path("next");

        given().get("/v1/rows/{id}/history?after={next}", row, next)
                .then()
                .body("items.badge", contains("community-submitted"))
                .body("next", nullValue());
    }

    @Test
    void shouldTellNoHistoryOfARowThatIsNotPublic() {
        String position = log.append(Topics.STANDINGS, row, withdrawn(1));

        given().header(WAIT_FOR, position)
                .get("/v1/rows/{id}/history", row)
                .then()
                .statusCode(410);
        given().get("/v1/rows/unknown/history").then().statusCode(404);
    }

    @Test
    void shouldEnterWhatReadersSeeChangeIntoTheLedger() {
        stands(1, "community-submitted");
        stands(2, "community-submitted");
        stands(3, "reproduced");
        String position = log.append(Topics.STANDINGS, row, withdrawn(4));

        given().header(WAIT_FOR, position).get("/v1/ledger").then().statusCode(200);

        assertThat(mine())
                .extracting("act", "version", "reasons", "changed")
                .containsExactly(
                        tuple("removal", 4, List.of("withdrawn"), List.of("badge", "confidence")),
                        tuple("rescore", 3, List.of(), List.of("badge", "confidence")),
                        tuple("inclusion", 1, List.of("+source", "-metadata"), List.of()));
    }

    @Test
    void shouldCallAChangeReversalWhenARulingWasTakenBack() {
        log.append(Topics.SUBMISSIONS, row, Events.received(row, row));
        log.append(
                Topics.VERDICTS,
                row,
                RulingMade.newBuilder(Events.ruling(row, 2, "rejected", "a second look"))
                        .setAction("reverse")
                        .build());
        stands(1, "community-submitted");
        String position = log.append(Topics.STANDINGS, row, withdrawn(2));
        given().header(WAIT_FOR, position).get("/v1/ledger");

        await().untilAsserted(() -> assertThat(mine()).extracting("act").containsExactly("reversal", "inclusion"));
        assertThat(mine().getFirst().get("reasons")).asInstanceOf(LIST).contains("reverse");
    }

    @Test
    void shouldReadTheLedgerByPageWithoutGapOrRepetition() {
        stands(1, "community-submitted");
        String position = stands(2, "reproduced");
        String first = given().header(WAIT_FOR, position)
                .get("/v1/ledger?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");

        List<String> apart = new ArrayList<>(entries("limit=1"));
        apart.addAll(entries("limit=1&after=" + first));

        assertThat(apart).isEqualTo(entries("limit=2"));
    }

    private static List<String> entries(String query) {
        return given().get("/v1/ledger?" + query).jsonPath().getList("items.collect { it.row + ' ' + it.version }");
    }

    /** The row's entries on all pages: other tests write to the ledger too. */
    private List<Map<String, Object>> mine() {
        List<Map<String, Object>> mine = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = given().get("/v1/ledger?limit=500&after={after}", after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            mine.addAll(page.getList("items.findAll { it.row == '" + row + "' }"));
            after = page.getString("next");
        }
        return mine;
    }

    private String stands(int version, String badge) {
        return log.append(Topics.STANDINGS, row, Events.standing(row, version, badge));
    }

    private StandingChanged withdrawn(int version) {
        return StandingChanged.newBuilder(Events.standing(row, version, "community-submitted"))
                .setState("withdrawn")
                .build();
    }
}
