package io.proofmark.cli;

import io.proofmark.canonical.Sha256;
import io.proofmark.catalog.Catalog;
import io.proofmark.documents.Check;
import io.proofmark.documents.DocumentSignature;
import io.proofmark.documents.DoorChecks;
import io.proofmark.documents.Fault;
import io.proofmark.documents.FreeTexts;
import io.proofmark.documents.Json;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.json.SubmissionSchema;
import io.proofmark.documents.puma.PumaPackages;
import java.util.ArrayList;
import java.util.List;

/** Judges native submissions: the door's checks, then the judge's. */
record NativeJudging(Catalog catalog) {

    Judged judge(PackageFiles files) {
        Json document =
                new StrictDocuments(PumaPackages.DOCUMENT_DEPTH, Contents.DOCUMENT_BYTES).read(files.document());
        Report report = new Foreign(
                        "native", "", Sha256.hex(files.document()), "publish", null, List.of(), door(document))
                .report(catalog);
        return new Judged(report, Judged.Extent.WHOLE);
    }

    private List<Check> door(Json document) {
        List<Fault> faults = new ArrayList<>(new SubmissionSchema().faults(document));
        if (faults.isEmpty()) {
            faults.addAll(new DoorChecks(catalog, "GET /v1/benchmarks").faults(document));
        }
        return List.of(
                Check.ofFaults(Rules.SCHEMA, faults, "keeps to the schema"),
                Check.ofFaults(Rules.PRIVACY, FreeTexts.scan(document), "no personal data and no secret found"),
                document.at("/signature/key").isEmpty()
                        ? Check.of(Rules.KEY, Outcome.NOT_APPLICABLE, "the document is not signed")
                        : Check.ofFaults(
                                Rules.KEY, DocumentSignature.faults(document), "the signature fits key and document"));
    }
}
