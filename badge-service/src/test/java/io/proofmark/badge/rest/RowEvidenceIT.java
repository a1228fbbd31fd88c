package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.events.Facts;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind a row and beside it. */
@QuarkusTest
class RowEvidenceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    LogFeed log;

    @Test
    void shouldPageThroughAllPublishedReproductionsOfARow() {
        String row = UUID.randomUUID().toString();
        log.append(Topics.STANDINGS, row, Events.standing(row, 1, "reproduced"));
        for (int n = 0; n < 3; n++) {
            repeat(row, "r" + n + row, n, "published");
        }
        repeat(row, "queued" + row, 3, "queued");

        await().atMost(PATIENCE).untilAsserted(() -> given().get("/v1/rows/{id}/reproductions", row)
                .then()
                .statusCode(200)
                .body("items.id", contains("r2" + row, "r1" + row, "r0" + row))
                .body("items[0].deltaPercent", equalTo(-3.97f))
                .body("items[0].operatorStrength", equalTo("alias"))
                .body("next", nullValue()));
        String next = given().get("/v1/rows/{id}/reproductions?limit=2", row)
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        given().get("/v1/rows/{id}/reproductions?limit=2&after={next}", row, next)
                .then()
                .body("items.id", contains("r0" + row))
                .body("next", nullValue());
    }

    @Test
    void shouldSayWithTheEvidenceWhatWasSeenOfIt() {
        String row = UUID.randomUUID().toString();
        log.append(Topics.STANDINGS, row, Events.standing(row, 1, "reproduced"));
        log.append(Topics.SUBMISSIONS, row, Events.received(row, row));
        log.append(Topics.SUBMISSIONS, row, Events.seen(row, "/evidence/logUrl"));

        await().atMost(PATIENCE).untilAsserted(() -> given().get("/v1/rows/{id}", row)
                .then()
                .statusCode(200)
                .body("evidence.seen", hasSize(1))
                .body("evidence.seen[0].at", equalTo(Events.TIME.plusSeconds(90).toString()))
                .body(
                        "evidence.seen[0].what",
                        equalTo("/evidence/logUrl: status 200, 3 bytes, sha256 " + "ab".repeat(32))));
        given().accept("text/html")
                .get("/rows/{id}", row)
                .then()
                .statusCode(200)
                .body(containsString("/evidence/logUrl: status 200, 3 bytes"));
    }

    @Test
    void shouldSayPossibleRegressionWhenOneVersionDiffers() {
        String hardware = "card-" + UUID.randomUUID();
        String old = UUID.randomUUID().toString();
        String young = UUID.randomUUID().toString();
        log.append(Topics.STANDINGS, old, Events.standing(old, 1, "reproduced", facts(hardware, "b3447", "129.30")));
        log.append(Topics.STANDINGS, young, Events.standing(young, 1, "editorial", facts(hardware, "b4000", "100.00")));

        await().atMost(PATIENCE).untilAsserted(() -> given().get("/v1/rows/{id}/regressions", old)
                .then()
                .statusCode(200)
                .body("items.label", contains("possible regression"))
                .body("items[0].axis", equalTo("runtime.version"))
                .body("items[0].before.row", equalTo(old))
                .body("items[0].after.version", equalTo("b4000"))
                .body("items[0].deltaPercent", equalTo(-22.66f))
                .body("items[0].missing[0]", startsWith("reproductions of row " + old)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reproductions", "regressions"})
    void shouldSayUnknownWhenRowIsNotPublic(String what) {
        given().get("/v1/rows/{id}/{what}", UUID.randomUUID().toString(), what)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:proofmark:problem:unknown-row"));
    }

    private void repeat(String row, String id, int minute, String state) {
        SubmissionReceived received = SubmissionReceived.newBuilder(Events.received(id, row))
                .setReceivedAt(Events.TIME.plusSeconds(60L * minute))
                .build();
        log.append(Topics.SUBMISSIONS, row, received);
        log.append(
                Topics.VERDICTS,
                row,
                VerdictReached.newBuilder(Events.verdict(id, row, "publish-as-reproduction"))
                        .setMatch("reproduction")
                        .setBand("within-10")
                        .setOriginal(row)
                        .setDelta("-3.97")
                        .build());
        log.append(Topics.VERDICTS, row, Events.ruling(id, 1, state, "as it should be"));
    }

    private static Facts facts(String hardware, String version, String value) {
        return Facts.newBuilder(Events.facts("llama-3.1-8b-instruct", value))
                .setHardware(hardware)
                .setEngineVersion(version)
                .setSpreadPercent("1.20")
                .build();
    }
}
