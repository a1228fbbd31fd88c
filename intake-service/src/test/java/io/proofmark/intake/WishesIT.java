package io.proofmark.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.proofmark.events.FeedbackGiven;
import io.proofmark.events.InformationSupplied;
import io.proofmark.events.TakedownRequested;
import io.proofmark.events.Text;
import io.proofmark.events.TextDigest;
import io.proofmark.events.TextsWritten;
import io.proofmark.events.Topics;
import io.proofmark.testing.ProofmarkTestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What submitters answer, and what anybody wants of a row. */
@QuarkusTest
@QuarkusTestResource(ProofmarkTestServers.class)
@QuarkusTestResource(PublicBadge.class)
class WishesIT {

    private static final String PROBLEM = "urn:proofmark:problem:";

    @Test
    void shouldKeepTextsOfAnAnswerApart() {
        JsonPath submitted = submit();
        String marker = "marker-" + UUID.randomUUID();

        JsonPath answer = inform(submitted.getString("id"), submitted.getString("token"), """
                        {"notes":"%s","evidence":{"logUrl":"https://gist.github.com/anon/7"},
                         "environment":{"machine":"rig-9","driver":null},"runtime":{"version":"b3500"},
                         "declared":{"vramPeakGb":7.1}}""".formatted(marker))
                .statusCode(202)
                .extract()
                .jsonPath();

        try (LogContents log = new LogContents()) {
            var record = log.at(answer.getString("position"));
            var event = (InformationSupplied) LogContents.event(record);
            assertThat(LogContents.key(record)).isEqualTo(submitted.getString("subject"));
            assertThat(event.getSubmissionId()).isEqualTo(submitted.getString("id"));
            assertThat(event.getChanges())
                    .contains("\"driver\":null", "\"version\":\"b3500\"", "\"vramPeakGb\":7.1")
                    .doesNotContain("rig-9");
            assertThat(event.getMachine()).hasSize(64).isNotEqualTo(event.getMachineApart());
            assertThat(event.getTexts())
                    .extracting(TextDigest::getField, TextDigest::getListed)
                    .containsExactly(
                            tuple("/environment/machine", null),
                            tuple("/evidence/logUrl", "gist.github.com"),
                            tuple("/notes", null));
            assertThat(new String(record.value(), ISO_8859_1)).doesNotContain(marker);
            assertThat(log.records(Topics.TEXTS))
                    .filteredOn(texts -> LogContents.key(texts).equals(event.getInformationId()))
                    .singleElement()
                    .satisfies(texts -> assertThat(((TextsWritten) LogContents.event(texts)).getTexts())
                            .extracting(Text::getField, Text::getText)
                            .contains(tuple("/notes", marker)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                     | /changes",
                "[]                                     | /changes",
                "{'quant':'Q8_0'}                       | /changes/quant",
                "{'runs':[]}                            | /changes/runs",
                "{'runtime':{'engine':'vllm'}}          | /changes/runtime",
                "{'runtime':{'version':null}}           | /changes/runtime",
                "{'declared':{'ttftMs':1}}              | /changes/declared",
                "{'environment':{'concurrency':'many'}} | /changes/environment/concurrency",
                "{'environment':{'colour':'red'}}       | /changes/environment/colour",
                "{'evidence':{'logUrl':'ftp://x/y'}}    | /changes/evidence/logUrl",
                "{'notes':'call +34 612 345 678'}       | /changes/notes",
            })
    void shouldSayWhatCannotBeChanged(String changes, String pointer) {
        JsonPath submitted = submit();

        inform(submitted.getString("id"), submitted.getString("token"), changes.replace('\'', '"'))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "invalid-request"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void shouldRefuseAnAnswerWhenTheTokenIsAnotherOnes() {
        JsonPath submitted = submit();
        String other = submit().getString("token");

        inform(submitted.getString("id"), other, "{\"notes\":\"mine\"}")
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "token-wrong"));
    }

    @Test
    void shouldAppendATakedownAndKeepItsTextsApart() {
        String row = UUID.randomUUID().toString();

        JsonPath answer =
                post("takedowns", """
                {"row":"%s","reason":"these are my unpublished figures","contact":"ann@example.org"}""".formatted(row)).statusCode(202).extract().jsonPath();

        try (LogContents log = new LogContents()) {
            var record = log.at(answer.getString("position"));
            var event = (TakedownRequested) LogContents.event(record);
            assertThat(LogContents.key(record)).isEqualTo(row).isEqualTo(event.getRow());
            assertThat(event.getTakedownId()).isEqualTo(answer.getString("id"));
            assertThat(event.getReason().getLength()).isEqualTo("these are my unpublished figures".length());
            assertThat(new String(record.value(), ISO_8859_1)).doesNotContain("unpublished", "example.org");
            assertThat(texts(log, answer.getString("id")))
                    .extracting(Text::getField, Text::getText)
                    .containsExactly(
                            tuple("/contact", "ann@example.org"), tuple("/reason", "these are my unpublished figures"));
        }
    }

    @Test
    void shouldTakeTheSameFeedbackOnceWhenItIsSentTwice() {
        String body = "{\"row\":\"%s\",\"text\":\"the log shows two cards\"}".formatted(UUID.randomUUID());

        JsonPath first = post("feedback", body).statusCode(202).extract().jsonPath();
        JsonPath second = post("feedback", body).statusCode(202).extract().jsonPath();

        assertThat(second.getString("id")).isEqualTo(first.getString("id"));
        try (LogContents log = new LogContents()) {
            var event = (FeedbackGiven) LogContents.event(log.at(first.getString("position")));
            assertThat(event.getFeedbackId()).isEqualTo(first.getString("id"));
            assertThat(texts(log, event.getFeedbackId())).hasSize(2).allMatch(it -> it.getText()
                    .equals("the log shows two cards"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        PublicBadge.UNKNOWN + ", 404, not-found",
        PublicBadge.GONE + ", 410, withdrawn",
        PublicBadge.BROKEN + ", 503, log-unavailable"
    })
    void shouldTakeWishesForPublicRowsOnly(String row, int status, String problem) {
        post("feedback", "{\"row\":\"%s\",\"text\":\"why\"}".formatted(row))
                .statusCode(status)
                .body("type", equalTo(PROBLEM + problem));
        post("takedowns", "{\"row\":\"%s\",\"reason\":\"why\"}".formatted(row)).statusCode(status);
    }

    @Test
    void shouldTellAllFaultsOfAWish() {
        post("takedowns", "{\"row\":\"x\",\"reason\":\"\",\"contact\":7,\"more\":1}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/row", "/reason", "/contact", ""));
        post("feedback", "{\"row\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), "x".repeat(2001)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/text")));
        post("feedback", "{\"row\":\"%s\",\"text\":\"mail ann@example.org\"}".formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("errors.rule", equalTo(List.of("privacy.scan")));
    }

    private static List<Text> texts(LogContents log, String id) {
        return log.records(Topics.TEXTS).stream()
                .filter(record -> LogContents.key(record).equals(id))
                .flatMap(record -> ((TextsWritten) LogContents.event(record)).getTexts().stream())
                .toList();
    }

    private static JsonPath submit() {
        return given().contentType("application/json")
                .body(Fixtures.SCORE
                        .replace("2026-05", "2026-05-01T10:00:00Z")
                        .replace("anon/2", "anon/" + UUID.randomUUID()))
                .post("/v1/submissions")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse inform(String id, String token, String changes) {
        return post(
                "submissions/" + id + "/information", "{\"token\":\"%s\",\"changes\":%s}".formatted(token, changes));
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/" + path)
                .then();
    }
}
