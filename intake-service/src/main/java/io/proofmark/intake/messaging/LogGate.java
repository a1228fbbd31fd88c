package io.proofmark.intake.messaging;

import io.proofmark.events.EventCodec;
import io.proofmark.events.FeedbackGiven;
import io.proofmark.events.InformationSupplied;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.SubmissionWithdrawn;
import io.proofmark.events.TakedownRequested;
import io.proofmark.events.TextDigest;
import io.proofmark.events.TextsWritten;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.intake.application.LogUnavailable;
import io.proofmark.log.BrokerProbe;
import io.proofmark.log.TopicSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets records through once the topics have been seen to be as they must be and the registry has given the ids of the
 * schemas. Until then it looks again, at most once a second; afterwards it costs nothing.
 */
public final class LogGate {

    private static final List<Topic> TOPICS = List.of(Topics.SUBMISSIONS, Topics.SUBMISSIONS_BULK, Topics.TEXTS);
    private static final TextDigest NO_TEXT =
            TextDigest.newBuilder().setField("").setLength(0).setDigest("").build();
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final String bootstrap;
    private final EventCodec codec;
    private final BrokerProbe broker;
    private volatile boolean open;
    private @Nullable LogUnavailable shut;
    private long lookedAt;

    public LogGate(String bootstrap, EventCodec codec, BrokerProbe broker) {
        this.bootstrap = bootstrap;
        this.codec = codec;
        this.broker = broker;
    }

    /** @throws LogUnavailable while the topics or the schemas are not as they must be */
    void pass() {
        if (!open) {
            look();
        }
    }

    /** What stands between this service and the log now; empty when nothing does. */
    public Optional<String> obstacle() {
        try {
            pass();
            return broker.answers() ? Optional.empty() : Optional.of("the broker does not answer");
        } catch (LogUnavailable e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private synchronized void look() {
        if (open) {
            return;
        }
        if (shut != null && System.nanoTime() - lookedAt < PAUSE_NANOS) {
            throw shut;
        }
        try {
            TopicSetup.assertSettings(bootstrap, TOPICS);
            resolveSchemas();
            open = true;
        } catch (RuntimeException e) {
            shut = new LogUnavailable("the log is not ready: " + e.getMessage(), e);
            lookedAt = System.nanoTime();
            throw shut;
        }
    }

    // The codec keeps the ids for ever, so that no submission waits for the registry.
    private void resolveSchemas() {
        codec.encode(
                Topics.SUBMISSIONS,
                SubmissionReceived.newBuilder()
                        .setSubmissionId("")
                        .setSubject("")
                        .setReceivedAt(Instant.EPOCH)
                        .setRuleSet("")
                        .setCatalog("")
                        .setFormat("")
                        .setDocument("")
                        .setIdentityTag("")
                        .setOperatorStrength("")
                        .setSource("")
                        .setTokenSha256("")
                        .build());
        codec.encode(
                Topics.SUBMISSIONS,
                SubmissionWithdrawn.newBuilder()
                        .setSubmissionId("")
                        .setSubject("")
                        .setWithdrawnAt(Instant.EPOCH)
                        .setRuleSet("")
                        .setCatalog("")
                        .setTokenSha256("")
                        .build());
        codec.encode(
                Topics.SUBMISSIONS,
                InformationSupplied.newBuilder()
                        .setInformationId("")
                        .setSubmissionId("")
                        .setSubject("")
                        .setSuppliedAt(Instant.EPOCH)
                        .setRuleSet("")
                        .setCatalog("")
                        .setChanges("{}")
                        .setTokenSha256("")
                        .build());
        codec.encode(
                Topics.SUBMISSIONS,
                TakedownRequested.newBuilder()
                        .setTakedownId("")
                        .setRow("")
                        .setRequestedAt(Instant.EPOCH)
                        .setRuleSet("")
                        .setCatalog("")
                        .setReason(NO_TEXT)
                        .build());
        codec.encode(
                Topics.SUBMISSIONS,
                FeedbackGiven.newBuilder()
                        .setFeedbackId("")
                        .setRow("")
                        .setGivenAt(Instant.EPOCH)
                        .setRuleSet("")
                        .setCatalog("")
                        .setText(NO_TEXT)
                        .build());
        codec.encode(
                Topics.TEXTS,
                TextsWritten.newBuilder()
                        .setId("")
                        .setWrittenAt(Instant.EPOCH)
                        .setTexts(List.of())
                        .build());
    }
}
