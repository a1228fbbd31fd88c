package io.proofmark.badge.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.events.Facts;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SiteIT {

    private static final String WAIT_FOR = "Proofmark-Wait-For";
    private static final String SCRIPT = "<script>alert(1)</script>";

    @Inject
    LogFeed log;

    private final String row = UUID.randomUUID().toString();

    @Test
    void shouldListRowsAndCounts() {
        String position = log.append(
                Topics.STANDINGS, row, Events.standing(row, 1, "reproduced", Events.facts("listed-" + row, "129.30")));

        String page = given().header(WAIT_FOR, position)
                .get("/?model=listed-" + row)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .extract()
                .asString();

        assertThat(page)
                .contains("href=\"/rows/" + row + "\"", "129.3", "chip-reproduced", "public rows", "in review")
                .contains("<script src=\"/assets/live-")
                .doesNotContain("<script>", "style=\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/subscribe",
                "/benchmarks/llm-decode-512",
                "/leaderboards",
                "/leaderboards/llm-decode-512",
                "/ledger",
                "/policy",
                "/confidence",
                "/anonymity"
            })
    void shouldAnswerHeadAndSayWhenNothingChanged(String path) {
        String tag = given().head(path)
                .then()
                .statusCode(200)
                .body(equalTo(""))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
        given().header("If-None-Match", "W/\"other\"").get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"POST, /nothing, 404", "DELETE, /nothing/at/all, 404", "POST, /subscribe, 405", "DELETE, /rows/x, 405"})
    void shouldTellWhatIsNotThereFromWhatCannotBeWritten(String method, String path, int status) {
        String allow = given().request(method, path)
                .then()
                .statusCode(status)
                .extract()
                .header("Allow");

        assertThat(allow).isEqualTo(status == 405 ? "GET, HEAD, OPTIONS" : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/submit", "/rows/x/reproduce", "/rows/x/feedback", "/rows/x/takedown"})
    void shouldSayThatFormsAreSent(String path) {
        given().delete(path).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void shouldSayHowToSubscribe() {
        String page = given().get("/subscribe").then().statusCode(200).extract().asString();

        assertThat(page)
                .contains("proofmark.verdicts.v1", "proofmark.standings.v1", "href=\"/schemas/avro/RulingMade.avsc\"")
                .contains("kafka-console-consumer.sh", "KafkaConsumer&lt;String, GenericRecord&gt;")
                .doesNotContain("proofmark.texts.v1");
    }

    @Test
    void shouldShowReasonsReproductionsAndWhatIsMissing() {
        log.append(Topics.VERDICTS, row, Events.verdict(row, row, "review"));
        String position = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "reproduced"));

        String page = given().header(WAIT_FOR, position).get("/rows/{id}", row).asString();

        assertThat(page)
                .contains("One independent operator got the same.")
                .contains("measured by a member of the community", "driver, operating system not provided")
                .contains("−4.00 %", "within 10 %, same answers", "Not provided", "/badges/rows/" + row + ".svg");
    }

    @Test
    void shouldNameWhatAnotherVersionMayHaveDoneAndWhatIsMissingToSayMore() {
        String slower = UUID.randomUUID().toString();
        String model = "model-" + row.substring(0, 8);
        log.append(Topics.STANDINGS, row, Events.standing(row, 1, "reproduced", version(model, "100.00", "b3447")));
        String position = log.append(
                Topics.STANDINGS, slower, Events.standing(slower, 1, "reproduced", version(model, "80.00", "b3500")));

        String page =
                given().header(WAIT_FOR, position).get("/rows/{id}", slower).asString();
        String cohort = given().get("/v1/rows/{id}", slower).path("cohort");
        String together = given().get("/cohorts/" + cohort).asString();

        assertThat(page)
                .contains("Possible regression", "href=\"/rows/" + row + "\">b3447</a>", "−20.00 %")
                .contains("reproductions of this row by two independent operators, it has 1");
        assertThat(together)
                .contains("Possible regression", "href=\"/rows/" + slower + "\">b3500</a>")
                .contains("reproductions of the later row by two independent operators, it has 1");
    }

    private static Facts version(String model, String value, String version) {
        return Facts.newBuilder(Events.facts(model, value))
                .setEngineVersion(version)
                .setSpreadPercent("1.2")
                .build();
    }

    @Test
    void shouldShowUserTextsAsTextOnly() {
        String texts = log.append(
                Topics.TEXTS,
                row,
                Events.texts(
                        row,
                        Map.of(
                                "/submitter/alias",
                                SCRIPT,
                                "/submitter/url",
                                "javascript:alert(1)",
                                "/evidence/logUrl",
                                "data:text/html," + SCRIPT,
                                "/evidence/command",
                                "\"><img src=x onerror=alert(1)>",
                                "/notes",
                                SCRIPT)));
        String position = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted"));
        given().header(WAIT_FOR, texts).get("/v1/rows");

        String page = given().header(WAIT_FOR, position).get("/rows/{id}", row).asString();

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>", "<img src=x", "href=\"javascript:", "href=\"data:");
    }

    @Test
    void shouldLinkOrdinaryAddressesWithoutVouchingForThem() {
        String texts = log.append(
                Topics.TEXTS,
                row,
                Events.texts(row, Map.of("/submitter/alias", "anon-7f3a", "/submitter/url", "https://example.org/me")));
        String position = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted"));
        given().header(WAIT_FOR, texts).get("/v1/rows");

        String page = given().header(WAIT_FOR, position).get("/rows/{id}", row).asString();

        assertThat(page).contains("<a href=\"https://example.org/me\" rel=\"nofollow noopener ugc\">anon-7f3a</a>");
    }

    @Test
    void shouldShowStatusOfSubmission() {
        log.append(Topics.VERDICTS, row, Events.verdict(row, row, "review"));
        String ruled = log.append(Topics.VERDICTS, row, Events.ruling(row, 1, "queued", "a reviewer has to look"));
        String received = log.append(Topics.SUBMISSIONS, row, Events.received(row, row));
        given().header(WAIT_FOR, ruled).get("/v1/rows");

        String page =
                given().header(WAIT_FOR, received).get("/submissions/{id}", row).asString();

        assertThat(page)
                .contains("A reviewer has to look at it", "28 Nov 2026, 10:00 UTC", "reviewers")
                .contains("the runs differ by 12.1 %", "protocol.spread");
    }

    @Test
    void shouldShowHowBenchmarkIsMeasured() {
        given().get("/benchmarks/llm-decode-512")
                .then()
                .statusCode(200)
                .body(containsString("a person rules on every submission"));
    }

    @Test
    void shouldMakeThePolicyFromTheRulesInForce() {
        String page = given().get("/policy").then().statusCode(200).extract().asString();

        assertThat(page)
                .contains("rule set 7", "Is it the model of the original?", "Limits: 10 %", "integrity.fingerprint")
                .contains("&lt;b&gt;another&lt;/b&gt;")
                .contains("HumanEval+", "± 0.02")
                .contains("Needs info", "Superseded", "Steps that may be skipped");
    }

    @Test
    void shouldMakeConfidenceAndAnonymityFromTheCatalog() {
        given().get("/confidence")
                .then()
                .body(containsString("18 months"))
                .body(containsString("chip-verified"))
                .body(containsString("lie within 10 % of each other"))
                .body(containsString("30 % or more apart"))
                .body(containsString("<td>vLLM</td><td>0.8.0</td><td>The V1 engine with another scheduler"));
        given().get("/anonymity")
                .then()
                .body(containsString("<code>submitter.contact</code></td><td>never shown"))
                .body(containsString("href=\"/benchmarks/humaneval-plus\""))
                .body(containsString("<code>submitter.alias</code></td><td>shown until it is erased"));
    }

    /** After all that other tests enter into the ledger, so that it stands on the first page. */
    private StandingChanged latest(int version, String badge) {
        return StandingChanged.newBuilder(Events.standing(row, version, badge))
                .setCausedAt(Instant.parse("2026-12-31T10:00:00Z"))
                .build();
    }

    @Test
    void shouldTellInTheLedgerWhatBecameOfARow() {
        log.append(Topics.STANDINGS, row, latest(1, "community-submitted"));
        String position = log.append(Topics.STANDINGS, row, latest(2, "reproduced"));

        String page = given().header(WAIT_FOR, position).get("/ledger").asString();

        assertThat(page)
                .contains("href=\"/rows/" + row + "\"", "Rescored", "Included")
                .contains("changed: badge, confidence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?after=x",
                "/?badge=none",
                "/ledger?after=x",
                "/cohorts/x?after=x",
                "/leaderboards/llm-decode-512?after=x",
                "/leaderboards/llm-decode-512?confidence=none"
            })
    void shouldSayWhatWasNotUnderstood(String path) {
        given().get(path).then().statusCode(400).body(containsString("Not understood"));
    }

    @Test
    void shouldSayThatRowIsGone() {
        String position = log.append(
                Topics.STANDINGS,
                row,
                StandingChanged.newBuilder(Events.standing(row, 1, "community-submitted"))
                        .setState("withdrawn")
                        .build());

        given().header(WAIT_FOR, position)
                .get("/rows/{id}", row)
                .then()
                .statusCode(410)
                .body(containsString("This row was withdrawn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rows/unknown",
                "/submissions/unknown",
                "/benchmarks/unknown",
                "/leaderboards/unknown",
                "/cohorts/unknown",
                "/nothing/here"
            })
    void shouldShowPageWhenNothingIsThere(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("Not found"));
    }

    @Test
    void shouldLetStyleBeCachedForEver() {
        String style = given().get("/").htmlPath().getString("**.find { it.@rel == 'stylesheet' }.@href");

        given().get(style)
                .then()
                .statusCode(200)
                .contentType("text/css;charset=UTF-8")
                .header("Cache-Control", containsString("immutable"));
    }
}
