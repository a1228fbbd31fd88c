package io.proofmark.verify.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.proofmark.catalog.Catalogs;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventIds;
import io.proofmark.events.RejudgeRequested;
import io.proofmark.events.ReviewDecided;
import io.proofmark.events.RulingMade;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import io.proofmark.testing.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Submissions that came in under the first rule set, judged again under the second. */
@QuarkusTest
class RejudgeIT {

    static final Instant REQUESTED = Instant.parse("2026-12-01T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RealServers servers = RealServers.shared();
    private final EventCodec codec = new EventCodec(servers.registryUrl());
    private final LogFeed log = new LogFeed(servers.bootstrap(), codec);
    private final String author = "author-" + UUID.randomUUID().toString().substring(0, 8);
    private final SubmissionReceived original = first(new Door().received(Native.original(author)));
    private final String row = original.getSubmissionId();

    @AfterEach
    void close() {
        log.close();
        codec.close();
    }

    @Test
    void shouldQueueWhatPolicyPublishedWhenTheNewRulesObject() {
        // The runtime's version came out after the run, which the first rule set does not ask.
        SubmissionReceived published = first(new Door().received("""
                {"kind":"speed","benchmark":"coderacoon-5090-vs-4090","model":{"slug":"llama-3.1-8b"},
                 "hardware":{"slug":"rtx-4090"},"quant":"Q4_K_M","runtime":{"engine":"ollama","version":"0.22.0"},
                 "environment":{"concurrency":1},"declared":{"decodeTokensPerSecond":127.0},
                 "submitter":{"alias":"%s"},"testedAt":"2025-06-01"}""".formatted(author)));
        String id = published.getSubmissionId();
        log.append(published);

        log.append(Topics.SUBMISSIONS, id, rejudged(published));

        assertThat(awaitRulings(id, 2))
                .extracting(RulingMade::getState, RulingMade::getCaseVersion, RulingMade::getBy)
                .containsExactly(tuple("published", 1, "policy"), tuple("queued", 2, "policy"));
        assertThat(log.rulings(id).getLast()).satisfies(ruling -> {
            assertThat(ruling.getReason()).contains("rule set 2", "came out after the run");
            assertThat(ruling.getDeadlineAt()).isEqualTo(REQUESTED.plus(Duration.ofDays(7)));
            assertThat(ruling.getCausedAt()).isEqualTo(REQUESTED);
        });
        assertThat(log.verdicts(id))
                .extracting(
                        VerdictReached::getRuleSet,
                        VerdictReached::getCatalog,
                        VerdictReached::getCaseVersion,
                        VerdictReached::getRequest,
                        VerdictReached::getBeside)
                .containsExactly(
                        tuple("1", "2026-11-01", 1, null, false),
                        tuple("2", Catalogs.CURRENT, 2, rejudged(published).getRequestId(), false));
    }

    @Test
    void shouldJudgeAgainOnceWhenAskedTwiceAndNeverUnderOlderRules() {
        log.append(original);
        log.append(Topics.SUBMISSIONS, row, rejudged(original));
        log.append(Topics.SUBMISSIONS, row, rejudged(original));
        log.append(Topics.SUBMISSIONS, row, rejudged(original, "1", "2026-11-01"));
        log.append(Topics.SUBMISSIONS, row, Door.withdrawn(original, Door.TOKEN));
        log.append(Topics.SUBMISSIONS, row, rejudged(original));

        assertThat(awaitRulings(row, 3))
                .extracting(RulingMade::getState, RulingMade::getCaseVersion)
                .containsExactly(tuple("queued", 1), tuple("queued", 2), tuple("withdrawn", 3));
        assertThat(log.verdicts(row)).extracting(VerdictReached::getRuleSet).containsExactly("1", "2");
    }

    @Test
    void shouldLeaveARulingOfAPersonAsItIsAndShowTheNewVerdictBeside() {
        log.append(original);
        log.append(Topics.SUBMISSIONS, row, approved(original, 1));
        log.append(Topics.SUBMISSIONS, row, rejudged(original));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log.verdicts(row)).hasSize(2));
        assertThat(log.verdicts(row))
                .extracting(VerdictReached::getRuleSet, VerdictReached::getCaseVersion, VerdictReached::getBeside)
                .containsExactly(tuple("1", 1, false), tuple("2", 3, true));
        assertThat(log.rulings(row)).extracting(RulingMade::getState).containsExactly("queued", "published");
    }

    @Test
    void shouldRefuseADecisionOnTheVerdictThatWasJudgedAgain() {
        log.append(original);
        log.append(Topics.SUBMISSIONS, row, rejudged(original));
        log.append(Topics.SUBMISSIONS, row, approved(original, 1));

        assertThat(awaitRulings(row, 3))
                .extracting(RulingMade::getOutcome, RulingMade::getRefusal, RulingMade::getState)
                .containsExactly(
                        tuple("applied", null, "queued"),
                        tuple("applied", null, "queued"),
                        tuple("refused", "case-moved", "queued"));
    }

    @Test
    void shouldJudgeUnderBothWhenTheRequestCameBeforeTheOriginal() {
        SubmissionReceived run = first(new Door().received(Native.reproduction("other", row, "124.0")));
        log.append(run);
        log.append(Topics.SUBMISSIONS, row, rejudged(run));
        awaitRulings(run.getSubmissionId(), 1);

        log.append(original);

        assertThat(awaitRulings(run.getSubmissionId(), 3))
                .extracting(RulingMade::getState, RulingMade::getCaseVersion)
                .containsExactly(tuple("waiting-for-original", 1), tuple("queued", 2), tuple("queued", 3));
        assertThat(log.verdicts(run.getSubmissionId()))
                .extracting(VerdictReached::getMatch, VerdictReached::getRuleSet, VerdictReached::getBand)
                .containsExactly(
                        tuple("waiting", "1", null),
                        tuple("reproduction", "1", "within-10"),
                        tuple("reproduction", "2", "within-10"));
    }

    @Test
    void shouldJudgeUnderBothWhenTheRequestCameBeforeTheSubmission() {
        log.append(Topics.SUBMISSIONS, row, rejudged(original));
        log.append(Topics.SUBMISSIONS_BULK, row, original);

        assertThat(awaitRulings(row, 2)).extracting(RulingMade::getCaseVersion).containsExactlyInAnyOrder(1, 2);
        assertThat(log.verdicts(row)).extracting(VerdictReached::getRuleSet).containsExactlyInAnyOrder("1", "2");
    }

    private List<RulingMade> awaitRulings(String submission, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log.rulings(submission)).hasSizeGreaterThanOrEqualTo(count));
        assertThat(log.rulings(submission)).hasSize(count);
        return log.rulings(submission);
    }

    /** The same as if it had come in under the first rule set. */
    static SubmissionReceived first(SubmissionReceived event) {
        return SubmissionReceived.newBuilder(event)
                .setRuleSet("1")
                .setCatalog("2026-11-01")
                .build();
    }

    static RejudgeRequested rejudged(SubmissionReceived event) {
        return rejudged(event, Catalogs.current().ruleSet(), Catalogs.CURRENT);
    }

    private static RejudgeRequested rejudged(SubmissionReceived event, String ruleSet, String catalog) {
        return RejudgeRequested.newBuilder()
                .setRequestId(EventIds.rejudge(event.getSubmissionId(), ruleSet, catalog))
                .setSubmissionId(event.getSubmissionId())
                .setSubject(event.getSubject())
                .setRequestedAt(REQUESTED)
                .setRuleSet(ruleSet)
                .setCatalog(catalog)
                .setActivation(EventIds.activation(ruleSet, catalog))
                .build();
    }

    private static ReviewDecided approved(SubmissionReceived event, int version) {
        return ReviewDecided.newBuilder()
                .setDecisionId(event.getSubmissionId() + version)
                .setSubmissionId(event.getSubmissionId())
                .setSubject(event.getSubject())
                .setDecidedAt(Door.RECEIVED.plusSeconds(30))
                .setRuleSet(Catalogs.current().ruleSet())
                .setCatalog(Catalogs.CURRENT)
                .setCaseVersion(version)
                .setAction("approve")
                .setReason("seen the log")
                .setReviewer("reviewer")
                .build();
    }
}
