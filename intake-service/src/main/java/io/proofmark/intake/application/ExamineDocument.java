package io.proofmark.intake.application;

import io.proofmark.catalog.Catalog;
import io.proofmark.documents.DocumentSchema;
import io.proofmark.documents.DocumentSignature;
import io.proofmark.documents.Documents;
import io.proofmark.documents.DoorChecks;
import io.proofmark.documents.Fault;
import io.proofmark.documents.FreeTexts;
import io.proofmark.documents.Json;
import io.proofmark.documents.Rules;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.Identity;
import io.proofmark.door.LocalUsers;
import io.proofmark.door.Submission;
import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import java.util.ArrayList;
import java.util.List;

/** Applies every rule of the door to a document and derives its ids. */
public final class ExamineDocument {

    private final Documents documents;
    private final DocumentSchema schema;
    private final Catalog catalog;
    private final DoorChecks checks;
    private final DoorKeys keys;

    public ExamineDocument(
            Documents documents, DocumentSchema schema, Catalog catalog, String benchmarksUrl, DoorKeys keys) {
        this.documents = documents;
        this.schema = schema;
        this.catalog = catalog;
        this.checks = new DoorChecks(catalog, benchmarksUrl);
        this.keys = keys;
    }

    /**
     * The submission that a document makes.
     *
     * @throws Refused with all faults
     */
    public Submission examine(byte[] utf8, Caller caller) {
        Json document = documents.read(utf8);
        List<Fault> faults = new ArrayList<>(schema.faults(document));
        if (faults.isEmpty()) {
            faults.addAll(checks.faults(document));
            faults.addAll(DocumentSignature.faults(document));
        }
        faults.addAll(FreeTexts.scan(document));
        if (!faults.isEmpty()) {
            List<Fault> shown = faults.stream().map(FreeTexts::withoutSecrets).toList();
            throw new Refused(Refusal.INVALID_SUBMISSION, shown.size() + " fault(s) in the document", shown);
        }
        refuseUnpermittedSource(document, caller);
        var benchmark = document.text("/benchmark").flatMap(catalog::benchmark).orElseThrow();
        return Submission.of(document, Identity.of(caller.user(), document), benchmark, keys);
    }

    private static void refuseUnpermittedSource(Json document, Caller caller) {
        String source = Submission.source(document);
        if (!source.equals(Submission.COMMUNITY) && !caller.publishes()) {
            throw Refused.because(
                    Refusal.SOURCE_NOT_PERMITTED,
                    new Fault("/source", Rules.SOURCE, source + " needs the role " + LocalUsers.PUBLISHER));
        }
    }
}
