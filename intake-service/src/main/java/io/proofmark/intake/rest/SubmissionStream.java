package io.proofmark.intake.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.intake.application.Caller;
import io.proofmark.intake.application.Lane;
import io.proofmark.intake.application.ReceiveSubmission;
import io.proofmark.intake.rest.AnswerWriter.Awaited;
import io.proofmark.intake.wiring.IntakeSettings;
import io.proofmark.limits.Admission;
import io.proofmark.limits.Client;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Takes in one document a line and answers a line per line, in order, while it still reads. At most so many lines wait
 * for the broker and so many answers for the client; beyond that it reads no further until some are done.
 */
@ApplicationScoped
public class SubmissionStream {

    private final ReceiveSubmission receive;
    private final IntakeSettings.Limits limits;
    private final ObjectMapper json;

    SubmissionStream(ReceiveSubmission receive, IntakeSettings settings, ObjectMapper json) {
        this.receive = receive;
        this.limits = settings.limits();
        this.json = json;
    }

    /** What holds for every line of one request. */
    record Call(Caller caller, @Nullable String idempotencyKey, boolean dryRun, Client client) {}

    void answer(InputStream in, OutputStream out, Call call) throws IOException {
        long patience = limits.patience().toNanos();
        Semaphore inFlight = new Semaphore(limits.streamInFlight());
        try (AnswerWriter answers = new AnswerWriter(out, json, limits.streamAnswers())) {
            Lines lines = new Lines(in, limits.documentBytes());
            for (Optional<Lines.Line> line = lines.next(); line.isPresent() && !answers.broken(); line = lines.next()) {
                if (!line.get().blank()) {
                    inFlight.acquire();
                    var answer = answer(line.get(), call).whenComplete((_, _) -> inFlight.release());
                    answers.add(new Awaited(line.get().number(), answer, System.nanoTime() + patience));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while lines were taken in");
        }
    }

    private CompletableFuture<LineAnswer> answer(Lines.Line line, Call call) {
        long number = line.number();
        try {
            Optional<Admission> refused = call.client().call().filter(admission -> !admission.admitted());
            if (refused.isPresent()) {
                return CompletableFuture.completedFuture(LineAnswer.of(number, Problems.of(refused.get())));
            }
            if (line.bytes().length > limits.documentBytes()) {
                throw Body.tooLarge(limits.documentBytes());
            }
            if (call.dryRun()) {
                DryRun report = DryRun.of(receive.report(line.bytes(), call.caller()));
                return CompletableFuture.completedFuture(LineAnswer.of(number, report));
            }
            return receive.receive(line.bytes(), call.caller(), call.idempotencyKey(), Lane.BULK)
                    .thenApply(accepted -> LineAnswer.of(number, accepted))
                    .toCompletableFuture();
        } catch (RuntimeException e) {
            // A line never harms its neighbours, whatever is wrong with it.
            return CompletableFuture.completedFuture(LineAnswer.of(number, Problems.of(e)));
        }
    }
}
