package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.proofmark.artifacts.ArtifactStore;
import io.proofmark.artifacts.Incoming;
import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.canonical.Sha256;
import io.proofmark.events.Artifact;
import io.proofmark.events.Facts;
import io.proofmark.events.NamedValue;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PackageIT {

    private static final String WAIT_FOR = "Proofmark-Wait-For";

    @Inject
    LogFeed log;

    @Inject
    BadgeSettings settings;

    private final String row = UUID.randomUUID().toString();
    private final String externalId = UUID.randomUUID().toString();
    private final String predictions = "{\"instance_id\":\"" + row + "\"}";
    private final String submission = "{\"submission_id\":\"" + externalId + "\"}";

    @Test
    void shouldGiveTheFilesOfAPublishedPackage() throws IOException {
        String position = published(true);

        given().header(WAIT_FOR, position)
                .get("/v1/submissions/{id}/package", row)
                .then()
                .statusCode(200)
                .body("externalId", equalTo(externalId))
                .body("files.role", contains("predictions", "submission"));
        byte[] bytes = given().header(WAIT_FOR, position)
                .get("/v1/artifacts/{name}", "sha256:" + sha256(submission))
                .then()
                .statusCode(200)
                .header("Digest", org.hamcrest.Matchers.startsWith("sha-256="))
                .header("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment"))
                .extract()
                .asByteArray();
        assertThat(Sha256.hex(bytes)).isEqualTo(sha256(submission));
    }

    @Test
    void shouldKeepBytesThatNameTheMachineUnlessTheSubmitterSaidOtherwise() throws IOException {
        String position = published(false);

        given().header(WAIT_FOR, position)
                .get("/v1/submissions/{id}/package", row)
                .then()
                .body("files.find { it.role == 'submission' }.url", nullValue());
        given().header(WAIT_FOR, position)
                .get("/v1/artifacts/{name}", "sha256:" + sha256(submission))
                .then()
                .statusCode(404);
        given().header(WAIT_FOR, position)
                .get("/v1/artifacts/{name}", "sha256:" + sha256(predictions))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldSayGoneAfterWithdrawal() throws IOException {
        published(true);
        String position = log.append(Topics.VERDICTS, row, Events.ruling(row, 3, "withdrawn", "taken back"));

        given().header(WAIT_FOR, position)
                .get("/v1/artifacts/{name}", "sha256:" + sha256(predictions))
                .then()
                .statusCode(410);
        given().header(WAIT_FOR, position)
                .get("/v1/submissions/{id}/package", row)
                .then()
                .statusCode(410);
    }

    @Test
    void shouldFindTheRowByTheSubmittersIdWithItsMetricFamilies() throws IOException {
        String position = published(false);

        given().header(WAIT_FOR, position)
                .queryParam("externalId", externalId)
                .get("/v1/rows")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(row))
                .body("items[0].metrics.accuracy.f1_macro", equalTo(0.39f))
                .body("items[0].metrics.fairness", equalTo("Not provided"));
    }

    @Test
    void shouldWriteCommunityBadgesAsTheRegistryDoes() throws IOException {
        String position = published(false);

        String latest = given().header(WAIT_FOR, position)
                .get("/badges/latest-submission.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(latest)
                .isEqualTo(
                        "{\n  \"schemaVersion\": 1,\n  \"label\": \"latest\",\n  \"message\": \"2026-05-31\",\n  \"color\": \"orange\"\n}\n");
    }

    private String published(boolean publishOriginal) throws IOException {
        SubmissionReceived received = SubmissionReceived.newBuilder(Events.received(row, row))
                .setFormat("puma")
                .setExternalId(externalId)
                .setArtifacts(List.of(
                        stored("predictions", predictions, "application/x-ndjson"),
                        stored("submission", submission, "application/json")))
                .setPublishOriginal(publishOriginal)
                .build();
        String first = log.append(Topics.SUBMISSIONS, row, received);
        given().header(WAIT_FOR, first).get("/v1/submissions/{id}", row);
        String ruled = log.append(Topics.VERDICTS, row, Events.ruling(row, 2, "published", "every check passed"));
        given().header(WAIT_FOR, ruled).get("/v1/submissions/{id}", row);
        return log.append(Topics.STANDINGS, row, standing());
    }

    private StandingChanged standing() {
        Facts facts = Facts.newBuilder(Events.facts("qwen2.5:3b", "0.39"))
                .setKind("score")
                .setBenchmark("puma-triage-jira-zero-shot")
                .setHardware("gpu-entry")
                .setTestedAt("2026-05-31T09:15:09.067567Z")
                .setExternalId(externalId)
                .setDeclaredMetrics(List.of(new NamedValue("accuracy.f1_macro", "0.39")))
                .build();
        return StandingChanged.newBuilder(Events.standing(row, 1, "community-submitted", facts))
                .setTier("community")
                .build();
    }

    private Artifact stored(String role, String text, String mediaType) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        try (Incoming incoming =
                new ArtifactStore(settings.artifacts(), 0).receive(new ByteArrayInputStream(bytes), bytes.length)) {
            incoming.keep();
            return new Artifact(role, incoming.sha256(), incoming.size(), mediaType);
        }
    }

    private static String sha256(String text) {
        return Sha256.hex(text.getBytes(UTF_8));
    }
}
