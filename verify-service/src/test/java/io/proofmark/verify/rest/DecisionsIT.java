package io.proofmark.verify.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.proofmark.canonical.Fragments;
import io.proofmark.events.Check;
import io.proofmark.events.EventCodec;
import io.proofmark.events.RulingMade;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import io.proofmark.testing.ProofmarkTestServers;
import io.proofmark.testing.RealServers;
import io.proofmark.verify.messaging.Door;
import io.proofmark.verify.messaging.LogFeed;
import io.proofmark.verify.messaging.Native;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reviewers' door, with the whole service behind it. */
@QuarkusTest
class DecisionsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String APPROVE = "{\"caseVersion\":%d,\"action\":\"approve\",\"reason\":\"seen the log\"}";

    @Inject
    EventCodec codec;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final String author = "author-" + UUID.randomUUID().toString().substring(0, 8);
    private final SubmissionReceived original = new Door().received(Native.original(author));
    private final String row = original.getSubmissionId();
    private LogFeed log;

    @BeforeEach
    void open() {
        log = new LogFeed(bootstrap, codec);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void shouldAnswerWithRulingWhenApproved() {
        judged(original);

        decide(row, APPROVE.formatted(1))
                .statusCode(200)
                .body("outcome", equalTo("applied"))
                .body("state", equalTo("published"))
                .body("caseVersion", equalTo(2))
                .body("by", equalTo("reviewer"))
                .body("deadline", nullValue());

        awaitRulings(row, 2);
        readCase(row)
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("legal", contains("reverse"))
                .body("hints", empty())
                .body("claim", nullValue())
                .body("verdict.proposal", equalTo("publish"))
                .body("verdict.checks.rule", hasItem("integrity.content-id"));
    }

    @Test
    void shouldAnswerTheSameWhenDecisionIsSentAgain() {
        judged(original);
        String first =
                decide(row, APPROVE.formatted(1)).statusCode(200).extract().path("id");

        decide(row, APPROVE.formatted(1)).statusCode(200).body("id", equalTo(first));

        awaitRulings(row, 2);
    }

    @Test
    void shouldNameTheRulingThatCameFirst() {
        judged(original);
        decide(row, APPROVE.formatted(1)).statusCode(200);

        decideAs("reviewer2", row, "{\"caseVersion\":1,\"action\":\"reject\",\"reason\":\"too slow\"}")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:proofmark:problem:case-moved"))
                .body("ruling.state", equalTo("published"))
                .body("ruling.by", equalTo("reviewer"));

        // The tables know it before the log has it.
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(log.rulings(row).getLast().getRefusal()).isEqualTo("case-moved"));
    }

    @Test
    void shouldLiftReproductionAndSayThatItCounts() {
        SubmissionReceived reproduction = new Door().received(Native.reproduction("other", row, "124.0"));
        judged(original);
        judged(reproduction);

        decide(reproduction.getSubmissionId(), APPROVE.formatted(2))
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("counts", equalTo(true))
                .body("caseVersion", equalTo(3));
    }

    @Test
    void shouldRefuseApprovalWhenRunIsTooFarOff() {
        SubmissionReceived far = new Door().received(Native.reproduction("other", row, "90.0"));
        judged(original);
        judged(far);

        decide(far.getSubmissionId(), APPROVE.formatted(2))
                .statusCode(422)
                .body("type", equalTo("urn:proofmark:problem:illegal-action"))
                .body("legal", contains("reject", "fragment", "needs-info"));
    }

    @Test
    void shouldAskWhetherItCountsWhenRunIsSomewhatOff() {
        SubmissionReceived off = new Door().received(Native.reproduction("other", row, "110.0"));
        judged(original);
        judged(off);

        decide(off.getSubmissionId(), APPROVE.formatted(2)).statusCode(422).body("detail", containsString("counts"));

        decide(
                        off.getSubmissionId(),
                        "{\"caseVersion\":2,\"action\":\"approve\",\"reason\":\"warm-up differs\",\"counts\":false}")
                .statusCode(200)
                .body("counts", equalTo(false));
    }

    @Test
    void shouldRefuseRejectionWithoutReason() {
        judged(original);

        decide(row, "{\"caseVersion\":1,\"action\":\"reject\"}")
                .statusCode(422)
                .body("detail", containsString("reason"));

        assertThat(log.rulings(row)).hasSize(1);
    }

    @Test
    void shouldNameLegalActionsWhenActionIsUnknown() {
        judged(original);

        decide(row, "{\"caseVersion\":1,\"action\":\"frame\"}")
                .statusCode(422)
                .body("legal", contains("approve", "reject", "needs-info"));
    }

    @Test
    void shouldNameAllFaultsOfDecision() {
        decide(row, "{\"caseVersion\":\"1\",\"action\":1,\"surprise\":true,\"reason\":\"two\\nlines\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/surprise", "/caseVersion", "/action", "/reason"));
    }

    @Test
    void shouldRefuseBodyThatIsNoJson() {
        decide(row, "{\"caseVersion\":1,").statusCode(400).body("type", equalTo("urn:proofmark:problem:not-json"));
    }

    @Test
    void shouldTellToComeAgainWhenCaseIsNotThere() {
        decide(UUID.randomUUID().toString(), APPROVE.formatted(1))
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
    }

    @Test
    void shouldRefuseOwnSubmission() {
        SubmissionReceived own = new Door().signedIn("reviewer").received(Native.original(author));
        judged(own);

        decide(own.getSubmissionId(), APPROVE.formatted(1))
                .statusCode(403)
                .body("type", equalTo("urn:proofmark:problem:own-submission"));
        decideAs("reviewer2", own.getSubmissionId(), APPROVE.formatted(1)).statusCode(200);
    }

    @Test
    void shouldAskWhoIsThere() {
        given().get("/v1/cases/{id}", row)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic"))
                .contentType("application/problem+json");
        given().auth()
                .preemptive()
                .basic("reviewer", "wrong")
                .get("/v1/cases/{id}", row)
                .then()
                .statusCode(401);
    }

    @Test
    void shouldRefuseOtherRoles() {
        as("publisher").get("/v1/cases/{id}", row).then().statusCode(403).body("title", containsString("reviewer"));
    }

    @Test
    void shouldSayWhatBecameOfDecision() {
        judged(original);
        String decision =
                decide(row, APPROVE.formatted(1)).statusCode(200).extract().path("decision");

        as("lead").get("/v1/decisions/{id}", decision).then().statusCode(200).body("state", equalTo("published"));
        as("lead").get("/v1/decisions/{id}", "nothing").then().statusCode(404);
    }

    @Test
    void shouldKeepInternalNoteOutOfTheRuling() {
        judged(original);

        String ruling = decide(
                        row,
                        "{\"caseVersion\":1,\"action\":\"approve\",\"note\":\"looks like the others\",\"reason\":\"plausible\"}")
                .statusCode(200)
                .body("reason", equalTo("plausible"))
                .extract()
                .asString();

        assertThat(ruling).doesNotContain("looks like");
    }

    @Test
    void shouldTellWhereToAskWhenTheDecisionIsNotAppliedInTime() throws SQLException {
        judged(original);
        String location;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // The reader cannot move its position, as if it were behind.
            statement.execute("select 1 from position for update");
            location =
                    decide(row, APPROVE.formatted(1)).statusCode(202).extract().header("Location");
            connection.rollback();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        as("reviewer").get(location).then().statusCode(200).body("state", equalTo("published")));
    }

    @Test
    void shouldTakeTheSameDecisionOnceTheLogIsBack() {
        judged(original);
        RealServers.shared().stopBroker();
        try {
            decide(row, APPROVE.formatted(1))
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:proofmark:problem:log-unavailable"));
        } finally {
            RealServers.shared().startBroker();
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> decide(row, APPROVE.formatted(1)).statusCode(200).body("state", equalTo("published")));
    }

    @Test
    void shouldJudgeAnewWhatTheSubmitterAnswers() {
        SubmissionReceived silent = new Door().received(Native.original(author).replace("560.35.03", "1.0"));
        judged(silent);
        String id = silent.getSubmissionId();
        decide(id, "{\"caseVersion\":1,\"action\":\"needs-info\",\"reason\":\"which driver?\"}")
                .statusCode(200)
                .body("state", equalTo("needs-info"))
                .body("deadline.owner", equalTo("submitter"));

        log.append(Topics.SUBMISSIONS, id, Door.supplied(silent, "{\"environment\":{\"driver\":\"560.35.03\"}}"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log.rulings(id))
                .extracting(RulingMade::getState, RulingMade::getAction, RulingMade::getCaseVersion)
                .containsExactly(
                        tuple("queued", "policy", 1),
                        tuple("needs-info", "needs-info", 2),
                        tuple("queued", "information", 3)));
        assertThat(log.verdicts(id))
                .extracting(verdict -> verdict.getFacts().getDriver(), VerdictReached::getCaseVersion)
                .containsExactly(tuple("1.0", 1), tuple("560.35.03", 3));
        assertThat(log.verdicts(id).getLast().getChecks())
                .filteredOn(check -> check.getRule().equals("integrity.content-id"))
                .extracting(Check::getOutcome)
                .containsExactly("pass");
        decide(id, APPROVE.formatted(3)).statusCode(200).body("state", equalTo("published"));
    }

    @Test
    void shouldRefuseAnAnswerThatNobodyAskedFor() {
        judged(original);

        log.append(Topics.SUBMISSIONS, row, Door.supplied(original, "{\"notes\":null}"));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(log.rulings(row).getLast().getRefusal()).isEqualTo("not-asked"));
        assertThat(log.verdicts(row)).hasSize(1);
    }

    @Test
    void shouldMakeARowOfItsOwnOfARunThatIsTooFarOff() {
        SubmissionReceived far = new Door().received(Native.reproduction("other", row, "90.0"));
        judged(original);
        judged(far);
        String successor = Fragments.row(far.getSubmissionId()).toString();

        decide(
                        far.getSubmissionId(),
                        "{\"caseVersion\":2,\"action\":\"fragment\",\"reason\":\"another card\",\"note\":\"seen\"}")
                .statusCode(200)
                .body("state", equalTo("superseded"))
                .body("successor", equalTo(successor));

        await().atMost(PATIENCE).untilAsserted(() -> readCase(successor)
                .statusCode(200)
                .body("state", equalTo("queued"))
                .body("verdict.subject", equalTo(successor))
                .body("verdict.match", equalTo("original")));
        assertThat(log.verdicts(successor)).singleElement().satisfies(verdict -> {
            assertThat(verdict.getFacts().getReproduces()).isNull();
            assertThat(verdict.getFacts().getOperator()).isEqualTo(far.getOperatorApart());
            assertThat(verdict.getChecks())
                    .filteredOn(check -> check.getRule().equals("integrity.content-id"))
                    .extracting(Check::getOutcome)
                    .containsExactly("pass");
        });
        readCase(far.getSubmissionId()).body("legal", empty());
    }

    @Test
    void shouldTakeInNoRowWhoseRulingWasRefused() {
        SubmissionReceived far = new Door().received(Native.reproduction("other", row, "90.0"));
        judged(original);
        judged(far);
        decide(far.getSubmissionId(), "{\"caseVersion\":2,\"action\":\"reject\",\"reason\":\"no\"}")
                .statusCode(200);

        decideAs(
                        "reviewer2",
                        far.getSubmissionId(),
                        "{\"caseVersion\":2,\"action\":\"fragment\",\"reason\":\"another card\"}")
                .statusCode(409);

        judged(new Door().received(Native.original(author + "-late")));
        readCase(Fragments.row(far.getSubmissionId()).toString()).statusCode(404);
    }

    @Test
    void shouldLetOnlyASecondReviewerReverse() {
        judged(original);
        decide(row, APPROVE.formatted(1)).statusCode(200);
        String reverse = "{\"caseVersion\":2,\"action\":\"reverse\",\"reason\":\"the log is another's\"}";

        decide(row, reverse).statusCode(422).body("detail", containsString("second reviewer"));
        decideAs("reviewer2", row, reverse)
                .statusCode(200)
                .body("state", equalTo("queued"))
                .body("by", equalTo("reviewer2"))
                .body("after", equalTo("reviewer"));

        decide(row, "{\"caseVersion\":3,\"action\":\"restore\",\"reason\":\"it is not\"}")
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("after", equalTo("reviewer2"));
    }

    @Test
    void shouldTakeARowDownWhenTwoReviewersGrantIt() {
        judged(original);
        decide(row, APPROVE.formatted(1)).statusCode(200);
        log.append(Topics.SUBMISSIONS, row, Door.feedback(row));
        log.append(Topics.SUBMISSIONS, row, Door.takedown(row));
        String wish = "takedown of " + row;
        await().atMost(PATIENCE)
                .untilAsserted(() -> readCase(row).body("hints.kind", contains("feedback", "takedown")));
        readCase(wish).body("legal", contains("approve", "reject")).body("deadline.owner", equalTo("reviewers"));

        decide(wish, APPROVE.formatted(1)).statusCode(200).body("state", equalTo("queued"));
        decide(wish, APPROVE.formatted(2)).statusCode(422).body("detail", containsString("second reviewer"));
        decideAs("reviewer2", wish, APPROVE.formatted(2))
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("after", equalTo("reviewer"));

        readCase(row).body("state", equalTo("withdrawn")).body("hints.kind", contains("feedback"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log.rulings(row).getLast()).satisfies(ruling -> {
                    assertThat(ruling.getAction()).isEqualTo("takedown");
                    assertThat(ruling.getBy()).isEqualTo("reviewer2");
                    assertThat(ruling.getAfter()).isEqualTo("reviewer");
                }));
        assertThat(log.records(Topics.TEXTS.name()))
                .filteredOn(record -> new String(record.key(), UTF_8).equals(row))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isNull());
    }

    @Test
    void shouldSettleFeedbackByOneReviewerWhoRanNothingOfTheRow() {
        SubmissionReceived own = new Door().signedIn("reviewer").received(Native.original(author));
        String shown = own.getSubmissionId();
        String feedback = "feedback on " + shown;
        String reject = "{\"caseVersion\":1,\"action\":\"reject\",\"reason\":\"the driver is right\"}";
        judged(own);
        decideAs("reviewer2", shown, APPROVE.formatted(1)).statusCode(200);
        log.append(Topics.SUBMISSIONS, shown, Door.feedback(shown));
        log.append(Topics.SUBMISSIONS, shown, Door.feedback(shown));
        await().atMost(PATIENCE).untilAsserted(() -> readCase(shown).body("hints.id", contains(feedback)));
        readCase(feedback)
                .body("state", equalTo("queued"))
                .body("legal", contains("approve", "reject"))
                .body("deadline.owner", equalTo("reviewers"));

        decide(feedback, reject).statusCode(403).body("type", equalTo("urn:proofmark:problem:own-submission"));
        decideAs("reviewer2", feedback, reject)
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("deadline", nullValue());

        readCase(shown)
                .body("state", equalTo("published"))
                .body("caseVersion", equalTo(2))
                .body("hints", empty());
        readCase(feedback).body("legal", empty());
        awaitRulings(feedback, 2);
        assertThat(log.rulings(feedback))
                .extracting(RulingMade::getAction, RulingMade::getBy, RulingMade::getSubject, RulingMade::getReason)
                .containsExactly(
                        tuple(
                                "feedback",
                                "public",
                                shown,
                                "somebody says that the row is wrong; a reviewer looks at it again"),
                        tuple("reject", "reviewer2", shown, "the driver is right"));
    }

    /** The tables, and so the answers, have a ruling before the log has it. */
    private void awaitRulings(String id, int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log.rulings(id)).hasSize(count));
    }

    @Test
    void shouldSayWhatIsInForce() {
        given().get("/v1/rules")
                .then()
                .statusCode(200)
                .body("rules.id", hasItem("plausibility.bandwidth-ceiling"))
                .body("packageRules.id", hasItem("integrity.predictions-hash"));
        given().get("/v1/catalog").then().statusCode(200).body("hardware.'rtx-4090'.memoryGib", equalTo(24));
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().delete("/v1/rules").then().statusCode(405).contentType("application/problem+json");
        as("reviewer")
                .contentType("text/plain")
                .body("approve")
                .post("/v1/cases/{id}/decisions", row)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void shouldBeReadyAndAlive() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
    }

    private void judged(SubmissionReceived submission) {
        log.append(submission);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> readCase(submission.getSubmissionId()).statusCode(200));
    }

    private static ValidatableResponse readCase(String id) {
        return as("reviewer").get("/v1/cases/{id}", id).then();
    }

    private static ValidatableResponse decide(String id, String body) {
        return decideAs("reviewer", id, body);
    }

    private static ValidatableResponse decideAs(String user, String id, String body) {
        return as(user).contentType(ContentType.JSON)
                .body(body)
                .post("/v1/cases/{id}/decisions", id)
                .then();
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, ProofmarkTestServers.PASSWORD);
    }
}
