package io.proofmark.badge.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.badge.domain.Change;
import io.proofmark.badge.domain.Lane;
import io.proofmark.badge.domain.Remark;
import io.proofmark.badge.domain.Ruling;
import io.proofmark.badge.domain.Submission;
import io.proofmark.badge.domain.TextPointers;
import io.proofmark.badge.domain.Verdict;
import io.proofmark.events.EventIds;
import io.proofmark.events.EvidenceSeen;
import io.proofmark.events.FeedbackGiven;
import io.proofmark.events.InformationSupplied;
import io.proofmark.events.RulingMade;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.SubmissionWithdrawn;
import io.proofmark.events.TakedownRequested;
import io.proofmark.events.Text;
import io.proofmark.events.TextsWritten;
import io.proofmark.events.VerdictReached;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What events change in the read model. */
final class EventChanges {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String APPLIED = "applied";

    private EventChanges() {}

    /**
     * @param lane by which the event came
     * @param offset its place in its partition
     * @throws IllegalArgumentException when the event holds a word or a number that has no meaning here
     */
    static Change of(SpecificRecord event, Lane lane, long offset) {
        return switch (event) {
            case SubmissionReceived it -> new Change.Received(submission(it, lane));
            case SubmissionWithdrawn it ->
                new Change.WithdrawalAsked(
                        it.getSubmissionId(), EventIds.withdrawn(it.getSubmissionId()), it.getWithdrawnAt());
            case InformationSupplied it ->
                new Change.Informed(it.getSubmissionId(), it.getInformationId(), it.getSuppliedAt());
            case EvidenceSeen it -> new Change.Looked(it.getSubmissionId(), it.getSightId(), it.getSeenAt(), sight(it));
            case VerdictReached it -> new Change.Judged(verdict(it), offset);
            case RulingMade it -> new Change.Ruled(ruling(it));
            case StandingChanged it -> new Change.Stands(EventStandings.standing(it));
            case FeedbackGiven it ->
                new Change.Remarked(it.getFeedbackId(), it.getRow(), Remark.Kind.FEEDBACK, it.getGivenAt());
            case TakedownRequested it ->
                new Change.Remarked(it.getTakedownId(), it.getRow(), Remark.Kind.TAKEDOWN, it.getRequestedAt());
            case TextsWritten it -> new Change.Wrote(it.getId(), texts(it));
            default -> new Change.Nothing();
        };
    }

    private static String sight(EvidenceSeen it) {
        return it.getField() + ": "
                + (it.getUnseen() == null
                        ? "status " + it.getStatus() + ", " + it.getSize() + " bytes, sha256 " + it.getSha256()
                        : "not seen, " + it.getUnseen());
    }

    private static Submission submission(SubmissionReceived it, Lane lane) {
        return new Submission(
                it.getSubmissionId(),
                it.getSubject(),
                it.getFormat(),
                configuration(it),
                it.getReproduces(),
                it.getReceivedAt(),
                it.getTokenSha256(),
                it.getExternalId(),
                it.getArtifacts().stream()
                        .map(file -> new Submission.Artifact(
                                file.getRole(), file.getSha256(), file.getSize(), file.getMediaType()))
                        .toList(),
                it.getPublishOriginal(),
                it.getFragmentOf(),
                lane);
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
                EventStandings.facts(it.getFacts()),
                it.getCaseVersion(),
                it.getBeside());
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
                reason(it),
                it.getRefusal(),
                it.getDeadlineAt(),
                it.getDeadlineOwner());
    }

    /** Whoever undoes or completes a ruling is named, and whose ruling it was; so is the row that a run became. */
    private static String reason(RulingMade it) {
        String hands = it.getAfter() == null ? "" : " (" + it.getBy() + ", after " + it.getAfter() + ")";
        String successor = it.getSuccessor() == null ? "" : "; it is the row " + it.getSuccessor() + " now";
        return it.getReason() + hands + successor;
    }

    private static Map<String, String> texts(TextsWritten it) {
        var written = it.getTexts().stream().filter(text -> TextPointers.KEPT.contains(text.getField()));
        var address = Stream.ofNullable(it.getAddress()).map(code -> new Text(TextPointers.ADDRESS, code));
        return Stream.concat(written, address)
                .collect(Collectors.toMap(text -> text.getField(), text -> text.getText(), (a, b) -> b));
    }
}
