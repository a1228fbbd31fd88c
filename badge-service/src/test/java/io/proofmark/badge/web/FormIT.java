package io.proofmark.badge.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.badge.OtherServices;
import io.proofmark.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FormIT {

    @Inject
    LogFeed log;

    private final String row = UUID.randomUUID().toString();

    @BeforeEach
    void publish() {
        String position = log.append(Topics.STANDINGS, row, Events.standing(row, 1, "community-submitted"));
        given().header("Proofmark-Wait-For", position).get("/v1/rows");
    }

    @Test
    void shouldOfferTheRowsConfigurationLockedAndTheStepsBesideIt() {
        String page = given().get("/rows/{id}/reproduce", row)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        for (String fixed : new String[] {"llama-3.1-8b-instruct", "rtx-4090", "Q4_K_M", "llama.cpp"}) {
            assertThat(page).containsPattern("value=\"" + fixed + "\"[^>]* readonly");
        }
        assertThat(page).contains("value=\"b3447\"", "Do three timed runs").containsPattern("(?s)(<li>.*){10}");
        assertThat(page).doesNotContain("Send it");
    }

    @Test
    void shouldSayWhatTheDoorWouldSayBeforeItCanBeSent() {
        send("/rows/" + row + "/reproduce", "check", Map.of("/declared/decodeTokensPerSecond", "128"))
                .then()
                .statusCode(200)
                .body(containsString("The door would take it"))
                .body(containsString("nothing personal"))
                .body(containsString("value=\"128\""))
                .body(containsString("Send it"));
    }

    @Test
    void shouldShowTheTokenOnceWhenItWasSent() {
        send("/rows/" + row + "/reproduce", "send", Map.of())
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body(containsString(OtherServices.TOKEN))
                .body(containsString("href=\"/submissions/" + OtherServices.ID + "\""));
    }

    @Test
    void shouldSendTheRowsConfigurationWhateverIsWritten() {
        String page = send(
                        "/rows/" + row + "/reproduce",
                        "check",
                        Map.of(
                                "/model/slug", "another",
                                "/hardware/count", "8",
                                "/reproduces", "another",
                                "/kind", "score",
                                "/runs", "512 0.0 0.07 4.0\n512 0 x 4.1",
                                "/notes", OtherServices.REFUSED))
                .then()
                .statusCode(422)
                .extract()
                .asString()
                .replace("&quot;", "\"");

        assertThat(page)
                .contains("/v1/submissions for 0123456789abcdef got")
                .contains("\"kind\":\"speed\"", "\"benchmark\":\"llm-decode-512\"", "\"reproduces\":\"" + row + "\"")
                .contains("\"slug\":\"llama-3.1-8b-instruct\"", "\"count\":1")
                .contains("{\"tokens\":512,\"t0\":0.0,\"t1\":0.07,\"t2\":4.0}", "\"t1\":\"x\"");
    }

    @Test
    void shouldSayAtAFieldWhatIsWrongWithIt() {
        String page = send("/submit?benchmark=llm-decode-512", "check", Map.of("/notes", OtherServices.REFUSED))
                .asString();

        assertThat(page)
                .contains("<strong>a secret was found</strong>")
                .contains("<strong>1/t0: must be a number</strong>")
                .contains("/elsewhere: is not known");
    }

    @ParameterizedTest
    @CsvSource({"feedback, /text, /v1/feedback", "takedown, /reason, /v1/takedowns"})
    void shouldPassOnWhatIsSaidOfARow(String form, String field, String door) {
        String page = send("/rows/" + row + "/" + form, "send", Map.of(field, OtherServices.REFUSED))
                .asString()
                .replace("&quot;", "\"");

        assertThat(page).contains(door + " for").contains("\"row\":\"" + row + "\"");
    }

    @Test
    void shouldTakeNoFormOfAnotherSite() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("do", "send")
                .post("/rows/{id}/feedback", row)
                .then()
                .statusCode(403);
    }

    @Test
    void shouldShowWhatWasWrittenAsTextOnly() {
        send("/submit?benchmark=llm-decode-512", "check", Map.of("/model/slug", "\"><script>x</script>"))
                .then()
                .body(containsString("&quot;&gt;&lt;script&gt;"));
    }

    @Test
    void shouldTakeNoKeyThatNoFormWasGiven() {
        String page = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("key", "x\r\nX-Injected: 1")
                .formParam("/text", OtherServices.REFUSED)
                .formParam("do", "send")
                .post("/rows/{id}/feedback", row)
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThat(page).containsPattern("/v1/feedback for [0-9a-f-]{36} got").doesNotContain("X-Injected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rows/unknown/reproduce", "/rows/unknown/feedback", "/submit?benchmark=unknown"})
    void shouldHaveNoFormForWhatIsNotThere(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void shouldOfferPartsOfAScoreWhenTheBenchmarkIsAScore() {
        given().get("/submit?benchmark=humaneval-plus").then().body(containsString("name=\"/score/perSubtask\""));
    }

    private static Response send(String path, String what, Map<String, String> written) {
        Map<String, String> form = new HashMap<>(written);
        form.put("do", what);
        form.put("key", "0123456789abcdef");
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path);
    }
}
