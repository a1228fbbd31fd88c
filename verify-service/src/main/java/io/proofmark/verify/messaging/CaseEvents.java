package io.proofmark.verify.messaging;

import io.proofmark.events.Check;
import io.proofmark.events.EventRecords;
import io.proofmark.events.RulingMade;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import io.proofmark.verify.application.Ids;
import io.proofmark.verify.application.Outcome;
import io.proofmark.verify.domain.Deadline;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Shown;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.Word;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes the records of verdicts and rulings; {@code ./proofmark recheck} makes them again. */
@SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
public record CaseEvents(EventRecords records, Ids ids) {

    /** CloudEvents source of what this service appends. */
    public static final String SOURCE = "/proofmark/verify";

    /** What is appended for an outcome. */
    public ProducerRecord<byte[], byte[]> record(Outcome outcome, @Nullable String traceparent) {
        return switch (outcome) {
            case Outcome.Reached reached ->
                records.record(
                        Topics.VERDICTS,
                        reached.verdict().submission().subject(),
                        ids.verdict(reached.verdict(), reached.ruling()),
                        reached.causedAt(),
                        event(reached),
                        traceparent);
            case Outcome.Made(Ruling ruling) ->
                records.record(
                        Topics.VERDICTS,
                        ruling.subject(),
                        ids.ruling(ruling),
                        ruling.cause().at(),
                        event(ruling),
                        traceparent);
            case Outcome.Erased(String id) -> records.tombstone(Topics.TEXTS, id);
        };
    }

    public VerdictReached event(Outcome.Reached reached) {
        Verdict verdict = reached.verdict();
        Submission submission = verdict.submission();
        Shown shown = verdict.neighbours().shown();
        return VerdictReached.newBuilder()
                .setVerdictId(ids.verdict(verdict, reached.ruling()))
                .setSubmissionId(submission.id())
                .setSubject(submission.subject())
                .setCausedAt(reached.causedAt())
                .setReceivedAt(submission.receivedAt())
                .setFormat(submission.format())
                .setRuleSet(submission.rules().ruleSet())
                .setCatalog(submission.rules().catalog())
                .setProposal(verdict.proposal().word())
                .setMatch(verdict.match().word())
                .setBand(word(verdict.band()))
                .setOriginal(verdict.names().orElse(null))
                .setDelta(verdict.delta() == null ? null : verdict.delta().toPlainString())
                .setTrustPolicy(verdict.trustPolicy())
                .setMissing(verdict.missing())
                .setChecks(verdict.checks().stream().map(CaseEvents::check).toList())
                .setReasons(verdict.reasons())
                .setFacts(FactRecords.of(submission))
                .setOriginalFacts(
                        verdict.original().known().map(FactRecords::of).orElse(null))
                .setCaseVersion(reached.caseVersion())
                .setRequest(reached.request())
                .setBeside(reached.beside())
                .setShown(shown == null ? null : shown.submission())
                .setSameConfiguration(verdict.neighbours().sameConfiguration())
                .setConfirms(verdict.confirms().orElse(null))
                .setRuling(reached.ruling())
                .build();
    }

    static Check check(io.proofmark.verify.domain.Check check) {
        return Check.newBuilder()
                .setRule(check.rule())
                .setOutcome(check.outcome().word())
                .setSeen(check.seen())
                .setExpected(check.expected())
                .setMessage(check.message())
                .build();
    }

    public RulingMade event(Ruling ruling) {
        Deadline deadline = ruling.deadline();
        return RulingMade.newBuilder()
                .setRulingId(ids.ruling(ruling))
                .setSubmissionId(ruling.submissionId())
                .setSubject(ruling.subject())
                .setCausedAt(ruling.cause().at())
                .setRuleSet(ruling.cause().rules().ruleSet())
                .setCatalog(ruling.cause().rules().catalog())
                .setOutcome(ruling.applied() ? "applied" : "refused")
                .setAction(ruling.cause().action().word())
                .setBy(ruling.cause().by())
                .setDecisionId(ruling.cause().decisionId())
                .setVerdictId(ruling.verdictId().isEmpty() ? null : ruling.verdictId())
                .setCaseVersion(ruling.caseVersion())
                .setPreviousState(word(ruling.previous()))
                .setState(ruling.state().word())
                .setCounts(ruling.counts())
                .setConfirmed(ruling.confirmed())
                .setReason(ruling.reason())
                .setRefusal(word(ruling.refusal()))
                .setDeadlineAt(deadline == null ? null : deadline.at())
                .setDeadlineOwner(deadline == null ? null : deadline.owner().word())
                .setAfter(ruling.after())
                .setSuccessor(ruling.successor())
                .build();
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }
}
