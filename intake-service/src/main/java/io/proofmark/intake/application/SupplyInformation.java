package io.proofmark.intake.application;

import io.proofmark.canonical.Fragments;
import io.proofmark.catalog.Catalog;
import io.proofmark.documents.Documents;
import io.proofmark.documents.Json;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.Redaction;
import io.proofmark.door.Submission;
import io.proofmark.door.Token;
import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Takes in what the holder of a submission's token answers to reviewers, or supplies as evidence. */
public final class SupplyInformation {

    private static final String CHANGES = "changes";
    /** States in which somebody waits for the submitter. */
    private static final Set<String> ASKED = Set.of("needs-info", "pending-evidence");

    private final Documents documents;
    private final ChangeRules rules;
    private final PublicRecords records;
    private final SubmissionLog log;
    private final Catalog catalog;
    private final DoorKeys keys;
    private final Clock clock;

    public SupplyInformation(
            Documents documents,
            ChangeRules rules,
            PublicRecords records,
            SubmissionLog log,
            Catalog catalog,
            DoorKeys keys,
            Clock clock) {
        this.documents = documents;
        this.rules = rules;
        this.records = records;
        this.log = log;
        this.catalog = catalog;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Appends what is supplied.
     *
     * @param utf8 {@code {"token":…,"changes":{…}}}
     * @return completes when the log has it; fails with {@link LogUnavailable}
     * @throws Refused when the request has faults, the token is not this submission's, or nobody asked
     */
    public CompletionStage<Accepted> supply(UUID id, byte[] utf8) {
        Request request = Request.read(documents, utf8, ChangeRules.RULE, Set.of("token", CHANGES));
        if (request.json().text("/token").isEmpty()) {
            request.fault("/token", "must be the token as text");
        }
        Json changes = request.json().at("/" + CHANGES).orElse(Json.Null.NULL);
        request.addAll(rules.faults(changes, "/" + CHANGES));
        request.refuse();
        Token token = request.json()
                .text("/token")
                .flatMap(text -> Token.verify(keys, text))
                .filter(known -> known.opens(id))
                .orElseThrow(() -> new Refused(Refusal.TOKEN_WRONG, "the token is not the one of this submission"));
        Supplied supplied = supplied(id, token, changes, asked(id));
        return log.append(supplied)
                .thenApply(position -> new Accepted(id, supplied.subject(), position, null))
                .exceptionallyCompose(failure -> ReceiveSubmission.failed(failure, id));
    }

    private PublicRecords.Standing asked(UUID id) {
        PublicRecords.Standing standing = records.submission(id)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN, "no such submission, or not yet"));
        if (!ASKED.contains(standing.state())) {
            throw new Refused(Refusal.NOT_ASKED, "nobody waits for information: the submission is " + standing.state());
        }
        return standing;
    }

    private Supplied supplied(UUID id, Token token, Json changes, PublicRecords.Standing standing) {
        Redaction redaction = Redaction.ofPatch(
                changes, catalog.benchmark(standing.benchmark()).orElse(null), keys);
        UUID subject = token.subjectOf(id);
        Optional<String> machine = changes.text("/environment/machine");
        return new Supplied(
                id,
                subject,
                standing.caseVersion(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                catalog.ruleSet(),
                catalog.version(),
                redaction,
                ChangeRules.removedTexts(changes),
                machine.map(name -> Submission.machine(name, subject.toString(), keys))
                        .orElse(null),
                machine.map(name -> Submission.machine(
                                name, Fragments.row(id.toString()).toString(), keys))
                        .orElse(null),
                machine.map(name -> Submission.machineLink(name, keys)).orElse(null),
                token.sha256());
    }
}
