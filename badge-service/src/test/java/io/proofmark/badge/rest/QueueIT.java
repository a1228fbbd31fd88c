package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.events.RulingMade;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.testing.ProofmarkTestServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class QueueIT {

    private static final String WAIT_FOR = "Proofmark-Wait-For";

    @Inject
    LogFeed log;

    private final String submission = UUID.randomUUID().toString();

    @Test
    void shouldTellReviewersWhatWaitsAndUntilWhen() {
        queued(Topics.SUBMISSIONS);

        queue("limit=500")
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(mine("lane"), contains("single"))
                .body(mine("deadline"), contains("2026-11-28T10:00:00Z"))
                .body(mine("owner"), contains("reviewers"))
                .body(mine("proposal"), contains("review"))
                .body(mine("reasons[0]"), contains("the runs differ by 12.1 %"));
    }

    @Test
    void shouldListAPublishedRunThatIsReviewedAgain() {
        RulingMade again = RulingMade.newBuilder(Events.ruling(submission, 2, "published", "a check lies outside"))
                .setDeadlineAt(Events.TIME.plusSeconds(1))
                .setDeadlineOwner("reviewers")
                .build();
        queued(Topics.SUBMISSIONS);
        entered(Topics.VERDICTS, submission, again);

        queue("limit=500").body(mine("state"), contains("published")).body(mine("overdue"), contains(true));
        queue("limit=500&state=published").body(mine("caseVersion"), contains(2));
    }

    @Test
    void shouldLeaveOutWhatIsPublishedAndWaitsForNobody() {
        queued(Topics.SUBMISSIONS);
        entered(Topics.VERDICTS, submission, Events.ruling(submission, 2, "published", "fine"));

        queue("limit=500").body(mine("state"), empty());
        queue("limit=500&state=published").body(mine("state"), empty());
    }

    @Test
    void shouldShowReviewersWhatWasSaidOfARowAndNobodyElse() {
        String feedback = "feedback-" + submission;
        String takedown = "takedown-" + submission;
        queued(Topics.SUBMISSIONS);
        entered(Topics.SUBMISSIONS, submission, Events.feedback(feedback, submission));
        entered(Topics.TEXTS, feedback, Events.texts(feedback, Map.of("/text", "the driver cannot be right")));
        entered(Topics.SUBMISSIONS, submission, Events.takedown(takedown, submission));
        entered(
                Topics.TEXTS,
                takedown,
                Events.texts(takedown, Map.of("/reason", "it is mine", "/contact", "me@x.org")));
        entered(Topics.VERDICTS, submission, Events.ruling(takedown, 1, "queued", "two reviewers grant it"));

        entered(Topics.VERDICTS, submission, Events.ruling(feedback, 1, "queued", "a reviewer looks again"));

        queue("limit=500")
                .body(mine("remarks[0].text"), contains("it is mine", "the driver cannot be right"))
                .body(of(feedback, "format"), contains("feedback"))
                .body(of(feedback, "subject"), contains(submission))
                .body(of(feedback, "lane"), contains("single"))
                .body(of(feedback, "remarks.id.flatten()"), contains(takedown, feedback))
                .body("items.find { it.submission == '" + takedown + "' }.format", equalTo("takedown"))
                .body("items.find { it.submission == '" + takedown + "' }.subject", equalTo(submission))
                .body("items.find { it.submission == '" + takedown + "' }.remarks[0].contact", equalTo("me@x.org"));
        asReviewer("/v1/remarks?limit=1")
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("next", notNullValue());
        assertThat(asReviewer("/v1/remarks?limit=500").extract().<List<String>>path("items.id"))
                .containsSubsequence(takedown, feedback);
        given().get("/v1/remarks").then().statusCode(401);
        assertThat(given().get("/v1/submissions/" + submission).asString()).doesNotContain("the driver", "it is mine");
    }

    @Test
    void shouldShowFeedbackThatManyOthersFollowedUntilItIsSettled() {
        String first = "feedback-" + submission;
        fedBack(first);
        for (int i = 0; i < 25; i++) {
            entered(Topics.SUBMISSIONS, submission, Events.feedback("again " + i + first, submission));
        }
        queue("limit=500").body(of(first, "remarks.id.flatten()"), hasItem(first));

        entered(Topics.VERDICTS, submission, Events.ruling(first, 2, "rejected", "the driver is right"));

        queue("limit=500").body(of(first, "state"), empty());
        assertThat(asReviewer("/v1/remarks?limit=500").extract().<List<String>>path("items.id"))
                .contains(first);
    }

    @Test
    void shouldForgetWhatWasSaidWhenItIsErased() {
        String feedback = "feedback-" + submission;
        queued(Topics.SUBMISSIONS);
        entered(Topics.SUBMISSIONS, submission, Events.feedback(feedback, submission));
        entered(Topics.TEXTS, feedback, Events.texts(feedback, Map.of("/text", "the driver cannot be right")));

        given().header(WAIT_FOR, log.eraseTexts(feedback)).get("/v1/rows");

        queue("limit=500")
                .body(mine("remarks[0].kind"), contains("feedback"))
                .body(mine("remarks[0].text"), contains(nullValue()));
    }

    @Test
    void shouldShowReviewersWhatCameFromTheSameAddressAndNobodyElse() {
        String code = UUID.randomUUID().toString();
        String approved = UUID.randomUUID().toString();
        String elsewhere = UUID.randomUUID().toString();
        published(submission, code);
        published(approved, code);
        String waiting = waiting(code);
        waiting(code);
        published(elsewhere, UUID.randomUUID().toString());

        queue("limit=500")
                .body(of(waiting, "sameAddress.submission.flatten()"), contains(submission, approved))
                .body(of(waiting, "sameAddress.original.flatten()"), contains(true, false))
                .body(of(waiting, "subject"), contains(submission));
        assertThat(asReviewer("/v1/queue?limit=500").extract().asString()).doesNotContain(code);
        assertThat(given().header("Authorization", "Bearer " + Events.TOKEN)
                        .get("/v1/submissions/" + waiting)
                        .then()
                        .body("texts.'/submitter/alias'", equalTo("anon"))
                        .extract()
                        .asString())
                .doesNotContain(code);
    }

    @Test
    void shouldForgetAnAddressWithTheTexts() {
        String code = UUID.randomUUID().toString();
        published(submission, code);
        String waiting = waiting(code);

        given().header(WAIT_FOR, log.eraseTexts(submission)).get("/v1/rows");

        queue("limit=500").body(of(waiting, "sameAddress.flatten()"), empty());
    }

    @ParameterizedTest
    @CsvSource({"bulk, 1", "single, 0", "'', 1"})
    void shouldShowOneLaneAlone(String lane, int seen) {
        queued(Topics.SUBMISSIONS_BULK);

        queue("limit=500&lane=" + lane).body(mine("state") + ".size()", equalTo(seen));
    }

    @Test
    void shouldReadTheQueueByPageWithoutGapOrRepetition() {
        queued(Topics.SUBMISSIONS);
        String other = UUID.randomUUID().toString();
        queued(Topics.SUBMISSIONS, other);
        List<String> apart = new ArrayList<>();
        String next = "";

        while (next != null) {
            var page = queue("limit=1&after=" + next).extract().jsonPath();
            apart.addAll(page.getList("items.submission"));
            next = page.getString("next");
        }

        assertThat(apart)
                .contains(submission, other)
                .isEqualTo(queue("limit=500").extract().path("items.submission"));
    }

    @ParameterizedTest
    @CsvSource({"state=rejected, state", "lane=fast, lane", "after=x, after"})
    void shouldRefuseWhatMakesNoSense(String query, String named) {
        queue(query).statusCode(400).body("detail", containsString(named));
    }

    @Test
    void shouldShowTheQueueToReviewersOnly() {
        given().get("/v1/queue").then().statusCode(401).header("WWW-Authenticate", containsString("Basic"));
        given().auth()
                .preemptive()
                .basic("reviewer", "wrong")
                .get("/v1/queue")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("publisher", ProofmarkTestServers.PASSWORD)
                .get("/v1/queue")
                .then()
                .statusCode(403)
                .body("detail", containsString("reviewer"));
    }

    private void queued(Topic topic) {
        queued(topic, submission);
    }

    private void queued(Topic topic, String submission) {
        String verdict = log.append(Topics.VERDICTS, submission, Events.verdict(submission, submission, "review"));
        String ruled = log.append(Topics.VERDICTS, submission, Events.ruling(submission, 1, "queued", "look"));
        String received = log.append(topic, submission, Events.received(submission, submission));
        given().header(WAIT_FOR, verdict).get("/v1/rows");
        given().header(WAIT_FOR, ruled).get("/v1/rows");
        given().header(WAIT_FOR, received).get("/v1/rows");
    }

    private void fedBack(String id) {
        entered(Topics.SUBMISSIONS, submission, Events.feedback(id, submission));
        entered(Topics.VERDICTS, submission, Events.ruling(id, 1, "queued", "a reviewer looks again"));
    }

    /** An approved run of the row, from an address. */
    private void published(String id, String address) {
        entered(Topics.SUBMISSIONS, submission, Events.received(id, submission));
        entered(Topics.TEXTS, id, Events.textsFrom(address, id));
        entered(Topics.VERDICTS, submission, Events.ruling(id, 1, "published", "fine"));
    }

    /** A run of the row that waits for reviewers, from an address. */
    private String waiting(String address) {
        String id = UUID.randomUUID().toString();
        entered(Topics.SUBMISSIONS, submission, Events.received(id, submission));
        entered(Topics.TEXTS, id, Events.textsFrom(address, id));
        entered(Topics.VERDICTS, submission, Events.ruling(id, 1, "queued", "look"));
        return id;
    }

    private void entered(Topic topic, String key, SpecificRecord event) {
        given().header(WAIT_FOR, log.append(topic, key, event)).get("/v1/rows");
    }

    private static ValidatableResponse queue(String query) {
        return asReviewer("/v1/queue?" + query);
    }

    private static ValidatableResponse asReviewer(String path) {
        return given().auth()
                .preemptive()
                .basic("reviewer", ProofmarkTestServers.PASSWORD)
                .get(path)
                .then();
    }

    private String mine(String field) {
        return of(submission, field);
    }

    private static String of(String submission, String field) {
        return "items.findAll { it.submission == '" + submission + "' }." + field;
    }
}
