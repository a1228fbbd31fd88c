package io.proofmark.intake.application;

import io.proofmark.catalog.Catalog;
import io.proofmark.documents.Documents;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.documents.Pointers;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.Token;
import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Takes a submission back for the holder of its token. */
public final class WithdrawSubmission {

    private static final String RULE = "request.withdrawal";
    private static final int LONGEST_REASON = 1000;
    private static final Set<String> MEMBERS = Set.of("token", "reason");

    private final Documents documents;
    private final SubmissionLog log;
    private final Catalog catalog;
    private final DoorKeys keys;
    private final Clock clock;

    public WithdrawSubmission(Documents documents, SubmissionLog log, Catalog catalog, DoorKeys keys, Clock clock) {
        this.documents = documents;
        this.log = log;
        this.catalog = catalog;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Appends the withdrawal and erases the texts.
     *
     * @param utf8 {@code {"token":…,"reason":…}}
     * @return completes when the log has it; fails with {@link LogUnavailable}
     * @throws Refused when the request is malformed or the token is not this submission's
     */
    public CompletionStage<Accepted> withdraw(UUID id, byte[] utf8) {
        Json request = documents.read(utf8);
        refuseMalformed(request);
        Token token = request.text("/token")
                .flatMap(text -> Token.verify(keys, text))
                .filter(known -> known.opens(id))
                .orElseThrow(() -> new Refused(Refusal.TOKEN_WRONG, "the token is not the one of this submission"));
        return log.append(withdrawal(id, token, request.text(Withdrawal.REASON).orElse("")))
                .thenApply(position -> new Accepted(id, token.subjectOf(id), position, null))
                .exceptionallyCompose(failure -> ReceiveSubmission.failed(failure, id));
    }

    private Withdrawal withdrawal(UUID id, Token token, String reason) {
        return new Withdrawal(
                id,
                token.subjectOf(id),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                catalog.ruleSet(),
                catalog.version(),
                token.sha256(),
                reason.length(),
                reason.isEmpty() ? null : keys.textDigest(Withdrawal.REASON, reason));
    }

    private static void refuseMalformed(Json request) {
        List<Fault> faults = new ArrayList<>();
        if (!(request instanceof Json.Members(Map<String, Json> members))) {
            throw Refused.because(Refusal.INVALID_REQUEST, new Fault(Pointers.ROOT, RULE, "must be an object"));
        }
        if (request.text("/token").isEmpty()) {
            faults.add(new Fault("/token", RULE, "must be the token as text"));
        }
        Json reason = members.getOrDefault("reason", Json.Null.NULL);
        boolean fits = reason instanceof Json.Text(String text) && text.length() <= LONGEST_REASON;
        if (!fits && reason != Json.Null.NULL) {
            faults.add(new Fault(Withdrawal.REASON, RULE, "must be a text of at most " + LONGEST_REASON));
        }
        if (!MEMBERS.containsAll(members.keySet())) {
            faults.add(new Fault(Pointers.ROOT, RULE, "has only the members token and reason"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(Refusal.INVALID_REQUEST, faults.size() + " fault(s) in the request", faults);
        }
    }
}
