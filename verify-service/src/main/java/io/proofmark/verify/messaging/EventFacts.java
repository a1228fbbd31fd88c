package io.proofmark.verify.messaging;

import io.proofmark.events.ArtifactMeasured;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EvidenceSeen;
import io.proofmark.events.FeedbackGiven;
import io.proofmark.events.InformationSupplied;
import io.proofmark.events.RejudgeRequested;
import io.proofmark.events.ReviewDecided;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.SubmissionWithdrawn;
import io.proofmark.events.TakedownRequested;
import io.proofmark.events.TextDigest;
import io.proofmark.events.Topics;
import io.proofmark.events.UnreadableEventException;
import io.proofmark.verify.application.Facts;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.domain.Action;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Descent;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Information;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Origin;
import io.proofmark.verify.domain.Rejudgement;
import io.proofmark.verify.domain.Review;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Texts;
import io.proofmark.verify.domain.Withdrawal;
import io.proofmark.verify.domain.Word;
import io.proofmark.verify.domain.pack.Pack;
import io.proofmark.verify.domain.pack.PackageFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
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
            case EvidenceSeen seen -> new LogFact.Seen(seen.getSubmissionId(), seen.getField());
            case RejudgeRequested requested -> new LogFact.Rejudged(rejudgement(requested));
            case InformationSupplied supplied -> new LogFact.Supplied(information(supplied));
            case TakedownRequested requested -> new LogFact.Reported(report(requested));
            case FeedbackGiven given -> new LogFact.Reported(report(given));
            case Object other ->
                throw new UnreadableEventException(
                        other.getClass().getSimpleName() + " does not belong into " + topic, null);
        };
    }

    @Override
    public Submission submission(byte[] received, List<byte[]> supplied) {
        return submission(
                (SubmissionReceived) decode(received),
                supplied.stream()
                        .map(event -> (InformationSupplied) decode(event))
                        .toList());
    }

    /** The event as it came. */
    public SubmissionReceived received(byte[] event) {
        return (SubmissionReceived) decode(event);
    }

    /** What was supplied, as it came. */
    public InformationSupplied supplied(byte[] event) {
        return (InformationSupplied) decode(event);
    }

    private SpecificRecord decode(byte[] event) {
        return codec.decode(Topics.SUBMISSIONS.name(), event);
    }

    /** The submission that an event holds. */
    public static Submission submission(SubmissionReceived event) {
        return submission(event, List.of());
    }

    private static Submission submission(SubmissionReceived event, List<InformationSupplied> supplied) {
        Informed now = Informed.of(event, supplied);
        SubmissionDocument document = SubmissionDocument.parse(now.document());
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
                new Origin(event.getOperator(), event.getOperatorStrength(), now.machine(), event.getSource()),
                texts(now.texts()),
                document.testedAt(),
                event.getReproduces(),
                new InForce(event.getRuleSet(), event.getCatalog()),
                event.getExternalId() == null ? null : pack(event, document),
                descent(event, now));
    }

    private static Descent descent(SubmissionReceived event, Informed now) {
        return new Descent(
                event.getFragmentOf() == null
                        ? null
                        : new Descent.Fragment(event.getFragmentOf(), event.getFragmentedBy()),
                now.last(),
                new Descent.Apart(event.getOperatorApart(), now.machineApart()));
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

    private static Texts texts(List<TextDigest> texts) {
        var listed = new TreeMap<String, Optional<String>>();
        for (TextDigest text : texts) {
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

    private static Information information(InformationSupplied event) {
        return new Information(
                event.getInformationId(),
                event.getSubmissionId(),
                event.getSubject(),
                event.getSuppliedAt(),
                new InForce(event.getRuleSet(), event.getCatalog()),
                event.getTokenSha256());
    }

    private static Review.Report report(FeedbackGiven event) {
        return new Review.Report(
                event.getFeedbackId(),
                event.getRow(),
                Review.Kind.FEEDBACK,
                event.getGivenAt(),
                new InForce(event.getRuleSet(), event.getCatalog()));
    }

    private static Review.Report report(TakedownRequested event) {
        return new Review.Report(
                event.getTakedownId(),
                event.getRow(),
                Review.Kind.TAKEDOWN,
                event.getRequestedAt(),
                new InForce(event.getRuleSet(), event.getCatalog()));
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
