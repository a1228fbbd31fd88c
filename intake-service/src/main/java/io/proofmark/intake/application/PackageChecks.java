package io.proofmark.intake.application;

import io.proofmark.documents.Check;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import java.io.IOException;
import java.util.List;

/** What a package's files say of themselves. */
public interface PackageChecks {

    /**
     * @param faults everything for which the door refuses
     * @param checks everything that can be said
     */
    record Report(Json document, List<Fault> faults, List<Check> checks) {

        public Report {
            faults = List.copyOf(faults);
            checks = List.copyOf(checks);
        }
    }

    /**
     * Reads the files once.
     *
     * @throws io.proofmark.documents.Unreadable when the document is not JSON
     */
    Report examine(PackageFiles files) throws IOException;
}
