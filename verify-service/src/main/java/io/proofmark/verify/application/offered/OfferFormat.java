package io.proofmark.verify.application.offered;

import io.proofmark.canonical.inferencebench.InferenceBenchJson;
import io.proofmark.canonical.json.MalformedJson;
import io.proofmark.canonical.json.StrictJson;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Pointers;
import io.proofmark.documents.Unreadable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;

/** What a document is, told by the names that one format has: that of which it has most, as envelopes may bear others too. */
public enum OfferFormat {
    PUMA("puma_version", "run_metadata", "hardware_profile", "sustainability", "integrity"),
    INFERENCEBENCH("envelope_version", "suite_id", "hardware_fingerprint"),
    NATIVE("kind", "benchmark", "runs", "score");

    private final Set<String> names;

    OfferFormat(String... names) {
        this.names = Set.of(names);
    }

    /**
     * @throws Unreadable when the bytes are not one JSON object
     * @throws UnknownFormat when it has no name that a format would have
     */
    public static OfferFormat of(byte[] document) {
        try {
            Set<String> members = new StrictJson(InferenceBenchJson.LIMITS)
                    .read(document)
                    .members()
                    .keySet();
            return Arrays.stream(values())
                    .filter(format -> format.among(members) > 0)
                    .max(Comparator.comparingLong(format -> format.among(members)))
                    .orElseThrow(UnknownFormat::new);
        } catch (MalformedJson e) {
            throw new Unreadable(new Fault(Pointers.ROOT, "json", String.valueOf(e.getMessage())));
        }
    }

    private long among(Set<String> members) {
        return names.stream().filter(members::contains).count();
    }
}
