package io.proofmark.intake.application;

import io.proofmark.documents.Check;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a package's files say of themselves. */
public interface PackageChecks {

    /**
     * @param faults everything for which the door refuses
     * @param checks everything that can be said
     * @param signer whom the policy trusts for the files' own signature, by a name that is theirs wherever they sign; else
     *     null
     */
    record Report(
            Json document,
            List<Fault> faults,
            List<Check> checks,
            @Nullable String signer) {

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
