package io.proofmark.badge.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.canonical.Fragments;
import io.proofmark.events.RulingMade;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmissionResourceIT {

    private static final String WAIT_FOR = "Proofmark-Wait-For";

    @Inject
    LogFeed log;

    private final String id = UUID.randomUUID().toString();
    private String position = "";

    @BeforeEach
    void receive() {
        log.append(
                Topics.TEXTS, id, Events.texts(id, Map.of("/notes", "cold room", "/submitter/contact", "a@b.example")));
        position = log.append(Topics.SUBMISSIONS, id, Events.received(id, id));
    }

    @Test
    void shouldShowSubmissionAsSoonAsItWasReceived() {
        given().header(WAIT_FOR, position)
                .get("/v1/submissions/{id}", id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("subject", equalTo(id))
                .body("row", nullValue())
                .body("format", equalTo("speed"))
                .body("state", equalTo("measuring"))
                .body("caseVersion", equalTo(0))
                .body("benchmark", equalTo("llm-decode-512"))
                .body("receivedAt", equalTo("2026-11-21T10:00:00Z"))
                .body("timeline.stage", contains("received"))
                .body("deadline", nullValue())
                .body("verdict", nullValue());
    }

    @Test
    void shouldTellWhatHappenedInOrder() {
        log.append(Topics.VERDICTS, id, Events.verdict(id, id, "review"));
        log.append(Topics.VERDICTS, id, Events.ruling(id, 1, "queued", "a reviewer has to look"));
        log.append(Topics.VERDICTS, id, Events.ruling(id, 2, "published", "approved"));
        log.append(Topics.VERDICTS, id, Events.refusal(id, 2));
        log.append(Topics.STANDINGS, id, Events.standing(id, 1, "community-submitted"));
        String last = log.append(Topics.SUBMISSIONS, id, Events.withdrawn(id));
        waitForVerdictsAndStandings();

        given().header(WAIT_FOR, last)
                .get("/v1/submissions/{id}", id)
                .then()
                .body("state", equalTo("published"))
                .body("row", equalTo(id))
                .body("caseVersion", equalTo(2))
                .body("timeline.stage", contains("received", "judged", "ruled", "ruled", "refused", "withdrawal-asked"))
                .body("timeline.state", contains("measuring", null, "queued", "published", null, null))
                .body("deadline", nullValue())
                .body("verdict.proposal", equalTo("review"))
                .body("verdict.submission", equalTo(id))
                .body("verdict.checks.rule", contains("protocol.runs", "protocol.spread"))
                .body("missing", contains("environment.driver", "runtime.version"));
    }

    @Test
    void shouldShowTheVerdictThatWasRuledOnAndTheNewerOneBesideIt() {
        log.append(Topics.VERDICTS, id, judged("publish", 3, true));
        log.append(Topics.VERDICTS, id, judged("review", 1, false));
        String last = log.append(Topics.VERDICTS, id, Events.ruling(id, 2, "published", "approved"));

        given().header(WAIT_FOR, last)
                .get("/v1/submissions/{id}", id)
                .then()
                .body("state", equalTo("published"))
                .body("caseVersion", equalTo(3))
                .body("verdict.proposal", equalTo("review"))
                .body("beside.proposal", equalTo("publish"));
    }

    @Test
    void shouldShowTheVerdictOfTheHigherCaseVersionWhicheverLaneWasFaster() {
        log.append(Topics.VERDICTS, id, judged("publish", 2, false));
        String last = log.append(Topics.VERDICTS, id, judged("review", 1, false));

        given().header(WAIT_FOR, last)
                .get("/v1/submissions/{id}", id)
                .then()
                .body("verdict.proposal", equalTo("publish"))
                .body("", not(hasKey("beside")));
    }

    private VerdictReached judged(String proposal, int caseVersion, boolean beside) {
        return VerdictReached.newBuilder(Events.verdict(id, id, proposal))
                .setCaseVersion(caseVersion)
                .setBeside(beside)
                .build();
    }

    @Test
    void shouldSayUntilWhenWhoHasToAct() {
        String last = log.append(Topics.VERDICTS, id, Events.ruling(id, 1, "queued", "a reviewer has to look"));

        given().header(WAIT_FOR, last)
                .get("/v1/submissions/{id}", id)
                .then()
                .body("deadline.owner", equalTo("reviewers"))
                .body("deadline.at", equalTo("2026-11-28T10:00:00Z"));
    }

    @Test
    void shouldShowTextsOnlyToWhoHoldsTheToken() {
        given().header(WAIT_FOR, position)
                .get("/v1/submissions/{id}", id)
                .then()
                .header("ETag", not(nullValue()))
                .body("", not(hasKey("texts")));
        given().header("Authorization", "Bearer " + Events.TOKEN)
                .get("/v1/submissions/{id}", id)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("texts.size()", equalTo(1))
                .body("texts.'/notes'", equalTo("cold room"));
        given().header("Authorization", "Bearer wrong")
                .get("/v1/submissions/{id}", id)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:proofmark:problem:wrong-token"));
    }

    @Test
    void shouldShowWhatTheSubmitterSuppliedLast() {
        String answer = UUID.randomUUID().toString();
        await(log.append(Topics.VERDICTS, id, Events.ruling(id, 1, "needs-info", "which driver?")));
        await(log.append(
                Topics.TEXTS,
                answer,
                Events.texts(answer, Map.of("/notes", "", "/evidence/logUrl", "https://gist.github.com/anon/9"))));
        String last = log.append(Topics.SUBMISSIONS, id, Events.supplied(id, answer));

        given().header(WAIT_FOR, last)
                .header("Authorization", "Bearer " + Events.TOKEN)
                .get("/v1/submissions/{id}", id)
                .then()
                .body("state", equalTo("needs-info"))
                .body("timeline.stage", contains("received", "ruled", "informed"))
                .body("texts.size()", equalTo(1))
                .body("texts.'/evidence/logUrl'", equalTo("https://gist.github.com/anon/9"));
    }

    @Test
    void shouldShowARowThatReviewersMadeOfARunOnceTheirRulingWasApplied() {
        String made = Fragments.row(id).toString();
        var fragment = SubmissionReceived.newBuilder(Events.received(made, made))
                .setFragmentOf(id)
                .setFragmentedBy("decision")
                .build();
        String before = log.append(Topics.SUBMISSIONS, made, fragment);
        given().header(WAIT_FOR, before)
                .get("/v1/submissions/{id}", made)
                .then()
                .statusCode(404);

        await(log.append(
                Topics.VERDICTS,
                id,
                RulingMade.newBuilder(Events.ruling(id, 2, "superseded", "another card"))
                        .setSuccessor(made)
                        .build()));
        String last = log.append(Topics.VERDICTS, made, Events.ruling(made, 1, "queued", "a reviewer has to look"));

        given().header(WAIT_FOR, last)
                .header("Authorization", "Bearer " + Events.TOKEN)
                .get("/v1/submissions/{id}", made)
                .then()
                .statusCode(200)
                .body("fragmentOf", equalTo(id))
                .body("texts.'/notes'", equalTo("cold room"));
        given().get("/v1/submissions/{id}", id)
                .then()
                .body("state", equalTo("superseded"))
                .body("successor", equalTo(made))
                .body("timeline[-1].reason", equalTo("another card; it is the row " + made + " now"));
    }

    @Test
    void shouldNameBothReviewersWhenOneReverses() {
        String last = log.append(
                Topics.VERDICTS,
                id,
                RulingMade.newBuilder(Events.ruling(id, 3, "queued", "the log is another's"))
                        .setBy("reviewer2")
                        .setAfter("reviewer")
                        .build());

        given().header(WAIT_FOR, last)
                .get("/v1/submissions/{id}", id)
                .then()
                .body("timeline[-1].reason", equalTo("the log is another's (reviewer2, after reviewer)"));
    }

    @Test
    void shouldAskToComeBackWhenUnknown() {
        given().get("/v1/submissions/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"));
    }

    @Test
    void shouldGoOnWhenRecordCannotBeRead() {
        String poison = log.appendBytes(Topics.SUBMISSIONS, id, new byte[] {1, 2, 3});
        log.append(Topics.SUBMISSIONS, id, Events.withdrawn(id));

        given().header(WAIT_FOR, poison)
                .get("/v1/submissions/{id}", id)
                .then()
                .statusCode(200)
                .body("timeline", not(hasSize(0)));
    }

    private void waitForVerdictsAndStandings() {
        String verdict = log.append(Topics.VERDICTS, id, Events.verdict(id, id, "review"));
        String standing = log.append(Topics.STANDINGS, id, Events.standing(id, 1, "community-submitted"));
        await(verdict);
        await(standing);
    }

    private static void await(String position) {
        given().header(WAIT_FOR, position).get("/v1/rows");
    }
}
