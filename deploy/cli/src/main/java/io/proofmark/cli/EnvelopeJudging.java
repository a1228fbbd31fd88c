package io.proofmark.cli;

import io.proofmark.canonical.Sha256;
import io.proofmark.catalog.Catalog;
import io.proofmark.documents.Json;
import io.proofmark.documents.inferencebench.EnvelopeReport;
import io.proofmark.documents.inferencebench.Envelopes;
import io.proofmark.signatures.EnvelopeVerifier;
import io.proofmark.verdicts.VerdictView;
import java.util.List;

/**
 * Judges InferenceBench envelopes; their policy is that a person looks.
 *
 * @param policy a word for whom the caller trusts
 */
record EnvelopeJudging(Catalog catalog, EnvelopeVerifier verifier, String policy) {

    private static final String FORMAT = "inferencebench";
    private static final String REVIEW = "review";

    Judged judge(PackageFiles files) {
        EnvelopeReport found = new Envelopes(verifier).examine(files.document());
        String trust = found.signature()
                .flatMap(answer -> answer.trustedRoot())
                .map(root -> policy + "; trusted root " + root)
                .orElse(policy);
        boolean quantised = found.document().at("/quantization").orElse(Json.Null.NULL) != Json.Null.NULL;
        VerdictView report = new Foreign(
                        FORMAT,
                        found.document().text("/run_id").orElse(""),
                        Sha256.hex(files.document()),
                        REVIEW,
                        trust,
                        quantised ? List.of() : List.of("quantization"),
                        found.checks())
                .report(catalog);
        return new Judged(report, Judged.Extent.WHOLE);
    }
}
