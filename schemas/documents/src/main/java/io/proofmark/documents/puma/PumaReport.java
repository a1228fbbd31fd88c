package io.proofmark.documents.puma;

import io.proofmark.canonical.puma.PumaDigests;
import io.proofmark.documents.Check;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a PUMA package says of itself.
 *
 * @param document submission.json
 * @param faults of the document and its texts: each place and rule; a door refuses for them
 * @param checks one for each rule that could run, in the order of {@link PumaPackages}
 * @param digests of the predictions; empty without predictions or when they are malformed
 * @param metrics recomputed; empty where the right answers are not known
 * @param declaresHash whether there is a declared hash to compare with
 */
public record PumaReport(
        Json document,
        List<Fault> faults,
        List<Check> checks,
        Optional<PumaDigests> digests,
        Optional<Metrics> metrics,
        boolean declaresHash) {

    public PumaReport {
        faults = List.copyOf(faults);
        checks = List.copyOf(checks);
    }
}
