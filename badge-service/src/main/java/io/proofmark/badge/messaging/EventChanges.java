package io.proofmark.badge.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.badge.domain.BadgeModifier;
import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Change;
import io.proofmark.badge.domain.Confidence;
import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Ruling;
import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.Submission;
import io.proofmark.badge.domain.TextPointers;
import io.proofmark.badge.domain.Verdict;
import io.proofmark.events.EventIds;
import io.proofmark.events.RulingMade;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.SubmissionWithdrawn;
import io.proofmark.events.TextsWritten;
import io.proofmark.events.VerdictReached;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What events change in the read model. */
final class EventChanges {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String APPLIED = "applied";

    private EventChanges() {}

    /**
     * @param offset the event's place in its partition
     * @throws IllegalArgumentException when the event holds a word or a number that has no meaning here
     */
    static Change of(SpecificRecord event, long offset) {
        return switch (event) {
            case SubmissionReceived it -> new Change.Received(submission(it));
            case SubmissionWithdrawn it ->
                new Change.WithdrawalAsked(
                        it.getSubmissionId(), EventIds.withdrawn(it.getSubmissionId()), it.getWithdrawnAt());
            case VerdictReached it -> new Change.Judged(verdict(it), offset);
            case RulingMade it -> new Change.Ruled(ruling(it));
            case StandingChanged it -> new Change.Stands(standing(it));
            case TextsWritten it -> new Change.Wrote(it.getId(), texts(it));
            default -> new Change.Nothing();
        };
    }

    private static Submission submission(SubmissionReceived it) {
        return new Submission(
                it.getSubmissionId(),
                it.getSubject(),
                it.getFormat(),
                configuration(it),
                it.getReproduces(),
                it.getReceivedAt(),
                it.getTokenSha256());
    }

    private static Submission.Configuration configuration(SubmissionReceived it) {
        try {
            JsonNode document = JSON.readTree(it.getDocument());
            return new Submission.Configuration(
                    document.path("benchmark").asText(),
                    text(document.at("/model/slug")),
                    text(document.at("/hardware/slug")),
                    document.at("/hardware/count").asInt(1),
                    text(document.at("/quant")),
                    text(document.at("/runtime/engine")),
                    text(document.at("/runtime/version")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the document of " + it.getSubmissionId() + " is no JSON", e);
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static Verdict verdict(VerdictReached it) {
        return new Verdict(
                it.getVerdictId(),
                it.getSubmissionId(),
                it.getSubject(),
                it.getCausedAt(),
                it.getFormat(),
                it.getRuleSet(),
                it.getCatalog(),
                it.getProposal(),
                it.getMatch(),
                it.getBand(),
                it.getOriginal(),
                it.getDelta(),
                it.getTrustPolicy(),
                it.getMissing(),
                it.getChecks().stream()
                        .map(check -> new Verdict.Check(
                                check.getRule(),
                                check.getOutcome(),
                                check.getSeen(),
                                check.getExpected(),
                                check.getMessage()))
                        .toList(),
                it.getReasons(),
                facts(it.getFacts()));
    }

    private static Ruling ruling(RulingMade it) {
        return new Ruling(
                it.getRulingId(),
                it.getSubmissionId(),
                it.getCausedAt(),
                it.getOutcome().equals(APPLIED),
                it.getAction(),
                it.getCaseVersion(),
                it.getState(),
                it.getReason(),
                it.getRefusal(),
                it.getDeadlineAt(),
                it.getDeadlineOwner());
    }

    private static Standing standing(StandingChanged it) {
        return new Standing(
                it.getRow(),
                it.getVersion(),
                it.getCausedAt(),
                LocalDate.parse(it.getAsOf()),
                it.getRuleSet(),
                it.getCatalog(),
                Standing.RowState.valueOf(it.getState().toUpperCase(Locale.ROOT)),
                BadgeWord.of(it.getBadge()),
                it.getTier() == null ? null : BadgeWord.of(it.getTier()),
                Confidence.of(it.getConfidence()),
                it.getModifiers().stream().map(BadgeModifier::of).toList(),
                it.getDerivedFrom().stream()
                        .map(line -> new Standing.Reason(line.getSign(), line.getFactor(), line.getFact()))
                        .toList(),
                it.getIndependentOperators(),
                it.getReproductions().stream().map(EventChanges::reproduction).toList(),
                it.getMissing(),
                it.getSubmissionId(),
                it.getPublishedAt(),
                facts(it.getFacts()));
    }

    private static Standing.Reproduction reproduction(io.proofmark.events.Reproduction it) {
        return new Standing.Reproduction(
                it.getId(),
                decimal(it.getValue()),
                decimal(it.getDeltaPercent()),
                it.getBand(),
                it.getCounts(),
                it.getOperatorStrength(),
                it.getAt());
    }

    private static Facts facts(io.proofmark.events.Facts it) {
        return new Facts(
                it.getKind(),
                it.getBenchmark(),
                it.getModel(),
                it.getQuantProvider(),
                it.getHardware(),
                it.getHardwareCount(),
                it.getQuant(),
                it.getEngine(),
                it.getEngineVersion(),
                decimal(it.getValue()),
                it.getUnit(),
                it.getMetric(),
                decimal(it.getTtftMs()),
                decimal(it.getPrefillTokensPerSecond()),
                decimal(it.getVramPeakGib()),
                it.getRuns(),
                decimal(it.getSpreadPercent()),
                it.getContextLength(),
                it.getConcurrency(),
                it.getOffload(),
                it.getSplit(),
                it.getSpeculative(),
                it.getDriver(),
                it.getOs(),
                it.getTestedAt(),
                it.getSource(),
                it.getOperatorStrength(),
                it.getPerSubtask().stream()
                        .map(part -> new Facts.NamedValue(part.getName(), new BigDecimal(part.getValue())))
                        .toList());
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }

    private static Map<String, String> texts(TextsWritten it) {
        return it.getTexts().stream()
                .filter(text -> TextPointers.SHOWN.contains(text.getField()))
                .collect(Collectors.toMap(text -> text.getField(), text -> text.getText(), (a, b) -> b));
    }
}
