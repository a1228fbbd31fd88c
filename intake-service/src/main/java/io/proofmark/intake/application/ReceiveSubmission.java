package io.proofmark.intake.application;

import io.proofmark.catalog.Catalog;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.Submission;
import io.proofmark.door.Token;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Takes a submission in: what passes the door is appended, stamped with what is in force. */
public final class ReceiveSubmission {

    private final ExamineDocument examine;
    private final SubmissionLog log;
    private final Catalog catalog;
    private final DoorKeys keys;
    private final Nonces nonces;
    private final Clock clock;

    public ReceiveSubmission(
            ExamineDocument examine, SubmissionLog log, Catalog catalog, DoorKeys keys, Nonces nonces, Clock clock) {
        this.examine = examine;
        this.log = log;
        this.catalog = catalog;
        this.keys = keys;
        this.nonces = nonces;
        this.clock = clock;
    }

    /**
     * What would be appended; nothing is.
     *
     * @throws io.proofmark.intake.domain.Refused with all faults
     */
    public Received report(byte[] utf8, Caller caller) {
        return stamped(examine.examine(utf8, caller), caller);
    }

    /** The submission with what is in force now. */
    Received stamped(Submission submission, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String address = caller.address(submission.subject(), keys);
        return new Received(submission, now, catalog.ruleSet(), catalog.version(), address);
    }

    /**
     * Appends the submission.
     *
     * @param idempotencyKey with it a retry gets the same token
     * @param way in which it came
     * @return completes when the log has it; fails with {@link LogUnavailable}
     * @throws io.proofmark.intake.domain.Refused with all faults
     */
    public CompletionStage<Accepted> receive(byte[] utf8, Caller caller, @Nullable String idempotencyKey, Lane way) {
        Received received = report(utf8, caller);
        return append(received, idempotencyKey, way.of(received.submission()));
    }

    /** Appends what passed the door. */
    CompletionStage<Accepted> append(Received received, @Nullable String idempotencyKey, Lane lane) {
        UUID id = received.submission().id();
        UUID subject = received.submission().subject();
        Token token = Token.issue(keys, id, subject, nonce(idempotencyKey, id));
        return log.append(received, token.sha256(), lane)
                .thenApply(position -> new Accepted(id, subject, position, token.text()))
                .exceptionallyCompose(failure -> failed(failure, id));
    }

    static <T> CompletionStage<T> failed(Throwable failure, UUID id) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        return CompletableFuture.failedStage(cause instanceof LogUnavailable away ? away.of(id) : cause);
    }

    private byte[] nonce(@Nullable String idempotencyKey, UUID id) {
        return idempotencyKey == null
                ? nonces.next(Token.NONCE_BYTES)
                : Arrays.copyOf(keys.code("idempotency", idempotencyKey, id.toString()), Token.NONCE_BYTES);
    }
}
