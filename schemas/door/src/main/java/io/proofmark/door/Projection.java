package io.proofmark.door;

import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import java.util.List;

/**
 * What a package says, with the names of native documents; it stands in the log in place of the files.
 *
 * @param externalId the id that the submitter's own tool gave it
 * @param faults why it cannot stand there; empty when it can
 */
public record Projection(String externalId, Json document, List<Fault> faults) {

    public Projection {
        faults = List.copyOf(faults);
    }
}
