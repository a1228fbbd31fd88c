package io.proofmark.verify.application.offered;

import io.proofmark.canonical.Sha256;
import io.proofmark.catalog.Benchmark;
import io.proofmark.documents.Check;
import io.proofmark.documents.DocumentSchema;
import io.proofmark.documents.DocumentSignature;
import io.proofmark.documents.Documents;
import io.proofmark.documents.DoorChecks;
import io.proofmark.documents.Fault;
import io.proofmark.documents.FreeTexts;
import io.proofmark.documents.Json;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.json.SubmissionSchema;
import io.proofmark.documents.puma.PumaPackages;
import io.proofmark.door.Identity;
import io.proofmark.door.LocalUsers;
import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.application.Judging;
import io.proofmark.verify.application.VerdictViews;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges native submissions: the door's checks, then those of the rule set in force. What a fault of form concerns is left
 * out, and the rest is judged all the same if it still is a submission.
 */
public final class NativeOffers {

    private static final String FORMAT = "native";

    private final Admission admission;
    private final Documents documents = new StrictDocuments(PumaPackages.DOCUMENT_DEPTH, PumaPackages.DOCUMENT_BYTES);
    private final DocumentSchema schema = new SubmissionSchema();
    private final DoorChecks checks;

    public NativeOffers(Admission admission) {
        this.admission = admission;
        this.checks = new DoorChecks(admission.catalog(), "GET /v1/benchmarks");
    }

    /**
     * The verdict.
     *
     * @throws io.proofmark.documents.Unreadable when the document is not JSON
     */
    public VerdictView verify(Offer offer) {
        Json document = documents.read(offer.document());
        List<Fault> form = form(document);
        List<Check> door = door(document, form, offer.by());
        Json rest = form.isEmpty() ? document : Pruned.of(document, form);
        return form(rest).isEmpty()
                ? Doorstep.of(verdict(rest, offer.by()), door)
                : new Unjudged(FORMAT, "", Sha256.hex(offer.document()), Doorstep.views(door))
                        .view(admission.catalog());
    }

    private List<Fault> form(Json document) {
        List<Fault> faults = schema.faults(document);
        return faults.isEmpty() ? checks.faults(document) : faults;
    }

    private static List<Check> door(Json document, List<Fault> form, Offerer by) {
        List<Check> door = new ArrayList<>(List.of(
                Check.ofFaults(Rules.SCHEMA, form, "keeps to the schema"),
                Check.ofFaults(Rules.PRIVACY, FreeTexts.scan(document), "no personal data and no secret found"),
                document.at("/signature/key").isEmpty()
                        ? Check.of(Rules.KEY, Outcome.NOT_APPLICABLE, "the document is not signed")
                        : Doorstep.key(DocumentSignature.faults(document))));
        String source = io.proofmark.door.Submission.source(document);
        boolean forOthers = !source.equals(io.proofmark.door.Submission.COMMUNITY);
        if (forOthers && (by.equals(Offerer.UNKNOWN) || !by.maySpeakForOthers())) {
            Outcome outcome = by.equals(Offerer.UNKNOWN) ? Outcome.UNAVAILABLE : Outcome.FAIL;
            door.add(Check.of(Rules.SOURCE, outcome, "this source needs the role " + LocalUsers.PUBLISHER)
                    .with(source, null));
        }
        return door;
    }

    /** A key whose signature does not fit is nobody's. */
    private static Identity identity(Json document, Offerer by) {
        boolean signed = DocumentSignature.faults(document).isEmpty();
        return Identity.of(by.user(), signed ? document : document.without("signature"));
    }

    private VerdictView verdict(Json document, Offerer by) {
        Benchmark benchmark = document.text("/benchmark")
                .flatMap(admission.catalog()::benchmark)
                .orElseThrow();
        Submission submission = admission.admitted(
                io.proofmark.door.Submission.of(document, identity(document, by), benchmark, admission.keys()));
        Judging judging = admission.judging();
        Verdict verdict = judging.judge(submission, judging.original(submission));
        return VerdictViews.of(admission.ids().verdict(verdict), verdict);
    }
}
