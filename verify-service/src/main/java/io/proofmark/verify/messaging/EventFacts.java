package io.proofmark.verify.messaging;

import io.proofmark.events.ArtifactMeasured;
import io.proofmark.events.EventCodec;
import io.proofmark.events.RejudgeRequested;
import io.proofmark.events.ReviewDecided;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.SubmissionWithdrawn;
import io.proofmark.events.TextDigest;
import io.proofmark.events.Topics;
import io.proofmark.events.UnreadableEventException;
import io.proofmark.verify.application.Facts;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.domain.Action;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Origin;
import io.proofmark.verify.domain.Rejudgement;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Texts;
import io.proofmark.verify.domain.Withdrawal;
import io.proofmark.verify.domain.Word;
import io.proofmark.verify.domain.pack.Pack;
import io.proofmark.verify.domain.pack.PackageFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads facts from events. */
@ApplicationScoped
public class EventFacts implements Facts {

    private final EventCodec codec;

    public EventFacts(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public LogFact read(byte[] event) {
        return read(Topics.SUBMISSIONS.name(), event);
    }

    /** @throws UnreadableEventException when these bytes are no fact that this release knows */
    public LogFact read(String topic, byte @Nullable [] event) {
        return switch (codec.decode(topic, event)) {
            case SubmissionReceived received -> new LogFact.Received(submission(received), received.getTokenSha256());
            case SubmissionWithdrawn withdrawn -> new LogFact.Withdrawn(withdrawal(withdrawn));
            case ReviewDecided decided -> new LogFact.Decided(decision(decided));
            case ArtifactMeasured measured -> new LogFact.Measured(MeasurementEvents.measurement(measured));
            case RejudgeRequested requested -> new LogFact.Rejudged(rejudgement(requested));
            case Object other ->
                throw new UnreadableEventException(
                        other.getClass().getSimpleName() + " does not belong into " + topic, null);
        };
    }

    /** The submission that an event holds. */
    public static Submission submission(SubmissionReceived event) {
        SubmissionDocument document = SubmissionDocument.parse(event.getDocument());
        return new Submission(
                event.getSubmissionId(),
                event.getSubject(),
                Word.parse(Kind.values(), event.getExternalId() == null ? event.getFormat() : document.kind()),
                event.getReceivedAt(),
                event.getDocument(),
                event.getIdentityTag(),
                document.configuration(),
                document.conditions(),
                document.figures(),
                new Origin(event.getOperator(), event.getOperatorStrength(), event.getMachine(), event.getSource()),
                texts(event),
                document.testedAt(),
                event.getReproduces(),
                new InForce(event.getRuleSet(), event.getCatalog()),
                event.getExternalId() == null ? null : pack(event, document));
    }

    private static Pack pack(SubmissionReceived event, SubmissionDocument document) {
        return new Pack(
                Word.parse(PackageFormat.values(), event.getFormat()),
                event.getExternalId(),
                event.getArtifacts().stream()
                        .map(file -> new Pack.File(file.getRole(), file.getSha256()))
                        .toList(),
                document.number("/protocol/instances"),
                document.number("/protocol/temperature"),
                document.number("/protocol/seed"),
                document.text("/package/dataset"),
                document.metrics());
    }

    private static Texts texts(SubmissionReceived event) {
        var listed = new TreeMap<String, Optional<String>>();
        for (TextDigest text : event.getTexts()) {
            listed.put(text.getField(), Optional.ofNullable(text.getListed()));
        }
        return new Texts(listed);
    }

    private static Withdrawal withdrawal(SubmissionWithdrawn event) {
        return new Withdrawal(
                event.getSubmissionId(),
                event.getSubject(),
                event.getWithdrawnAt(),
                new InForce(event.getRuleSet(), event.getCatalog()),
                event.getTokenSha256());
    }

    private static Rejudgement rejudgement(RejudgeRequested event) {
        return new Rejudgement(
                event.getRequestId(),
                event.getSubmissionId(),
                event.getSubject(),
                event.getRequestedAt(),
                new InForce(event.getRuleSet(), event.getCatalog()));
    }

    private static Decision decision(ReviewDecided event) {
        return new Decision(
                event.getDecisionId(),
                event.getSubmissionId(),
                event.getSubject(),
                event.getDecidedAt(),
                new InForce(event.getRuleSet(), event.getCatalog()),
                event.getCaseVersion(),
                Word.parse(Action.values(), event.getAction()),
                event.getCounts(),
                event.getConfirmed(),
                event.getReason(),
                event.getReviewer());
    }
}
