package io.proofmark.confidence.messaging;

import io.proofmark.canonical.Sha256;
import io.proofmark.confidence.domain.Assessment;
import io.proofmark.confidence.domain.Band;
import io.proofmark.confidence.domain.Reason;
import io.proofmark.confidence.domain.Standing;
import io.proofmark.confidence.domain.TrustTier;
import io.proofmark.confidence.domain.VerdictFact;
import io.proofmark.events.EventIds;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Facts;
import io.proofmark.events.Reproduction;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes the event that says where a row stands, and its record; {@code ./proofmark recheck} makes them again. */
public final class StandingEvents {

    /** CloudEvents source of standings. */
    public static final String SOURCE = "/proofmark/confidence";

    /** Runs that a standing lists, so that no event outgrows the log's limit; verdicts hold all of them. */
    static final int REPRODUCTIONS = 100;

    /** Facts that a standing names one by one. */
    static final int FACT_IDS = 250;

    /** The rule that compares the numeric fingerprints of answers. */
    private static final String ANSWERS = "divergence.answers";

    private StandingEvents() {}

    /** What is appended for a standing. */
    public static ProducerRecord<byte[], byte[]> record(
            EventRecords records, StandingChanged standing, @Nullable String traceparent) {
        return records.record(
                Topics.STANDINGS,
                standing.getRow(),
                standing.getStandingId(),
                standing.getCausedAt(),
                standing,
                traceparent);
    }

    /**
     * @param cause what moved the evidence
     * @param last what was last said, or null; the new event has the next version
     * @param verdicts of the row, by submission id
     */
    static StandingChanged event(
            Standing standing, Cause cause, @Nullable StandingChanged last, Map<String, VerdictReached> verdicts) {
        int version = last == null ? 1 : last.getVersion() + 1;
        Assessment assessment = standing.assessment();
        TrustTier tier = assessment.tier();
        VerdictReached shown = verdict(verdicts, standing.submission());
        StandingChanged.Builder event = StandingChanged.newBuilder()
                .setStandingId(EventIds.standing(standing.row(), version))
                .setRow(standing.row())
                .setVersion(version)
                .setCausedAt(cause.at())
                .setAsOf(standing.asOf().toString())
                .setRuleSet(cause.ruleSet())
                .setCatalog(cause.catalog())
                .setState(standing.state().word())
                .setBadge(assessment.badge().word())
                .setConfidence(assessment.confidence().word())
                .setModifiers(assessment.modifiers().stream()
                        .sorted()
                        .map(modifier -> modifier.word())
                        .toList())
                .setDerivedFrom(assessment.derivedFrom().stream()
                        .map(StandingEvents::reason)
                        .toList())
                .setIndependentOperators(assessment.independentOperators())
                .setReproductions(newest(standing.repetitions()).stream()
                        .map(fact -> reproduction(fact, verdict(verdicts, fact.submission()), assessment))
                        .toList())
                .setMissing(shown.getMissing())
                .setSubmissionId(standing.submission())
                .setPublishedAt(standing.publishedAt())
                .setFacts(shown.getFacts());
        if (cause.reason() != null) {
            event.setReassessed(cause.reason());
        }
        if (tier != null) {
            event.setTier(tier.word());
        }
        if (standing.repetitions().size() > REPRODUCTIONS) {
            event.setReproductionCount(standing.repetitions().size());
        }
        if (standing.factIds().size() > FACT_IDS) {
            event.setFactsDigest(digest(standing.factIds()));
        } else {
            event.setFactIds(standing.factIds());
        }
        if (standing.ageMovesOn() != null) {
            event.setAgeMovesOn(standing.ageMovesOn().toString());
        }
        if (standing.cohort() != null) {
            event.setCohort(KeptStandings.cohort(standing.cohort(), shown.getFacts()));
        }
        return event.build();
    }

    /** Whether two events say the same of a row, whenever and however often they say it. */
    static boolean sayTheSame(StandingChanged one, StandingChanged other) {
        StandingChanged.Builder same = StandingChanged.newBuilder(one)
                .setStandingId(other.getStandingId())
                .setVersion(other.getVersion())
                .setCausedAt(other.getCausedAt())
                .setAsOf(other.getAsOf());
        String reason = other.getReassessed();
        return (reason == null ? same.clearReassessed() : same.setReassessed(reason))
                .build()
                .equals(other);
    }

    // Sorted by arrival.
    private static List<VerdictFact> newest(List<VerdictFact> repetitions) {
        return repetitions.subList(Math.max(0, repetitions.size() - REPRODUCTIONS), repetitions.size());
    }

    private static String digest(List<String> ids) {
        return Sha256.hex(
                String.join("", ids.stream().map(id -> id + "\n").toList()).getBytes(StandardCharsets.UTF_8));
    }

    private static VerdictReached verdict(Map<String, VerdictReached> verdicts, String submission) {
        return Objects.requireNonNull(verdicts.get(submission), () -> "no verdict on " + submission);
    }

    private static io.proofmark.events.Reason reason(Reason reason) {
        return new io.proofmark.events.Reason(reason.sign(), reason.factor(), reason.fact());
    }

    private static Reproduction reproduction(VerdictFact fact, VerdictReached verdict, Assessment assessment) {
        Facts facts = verdict.getFacts();
        Reproduction.Builder reproduction = Reproduction.newBuilder()
                .setId(fact.submission())
                .setValue(facts.getValue())
                .setDeltaPercent(verdict.getDelta())
                .setBand(Objects.requireNonNullElse(fact.band(), Band.NOT_COMPARABLE)
                        .word())
                .setCounts(assessment.lifting().contains(fact.submission()))
                .setOperatorStrength(facts.getOperatorStrength())
                .setAt(fact.receivedAt());
        sameAnswers(verdict).ifPresent(reproduction::setSameAnswers);
        return reproduction.build();
    }

    private static Optional<Boolean> sameAnswers(VerdictReached verdict) {
        return verdict.getChecks().stream()
                .filter(check -> check.getRule().equals(ANSWERS) && check.getSeen() != null)
                .map(check -> check.getSeen().equals(check.getExpected()))
                .findFirst();
    }
}
