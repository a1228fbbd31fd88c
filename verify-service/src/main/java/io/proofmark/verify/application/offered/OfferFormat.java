package io.proofmark.verify.application.offered;

import io.proofmark.canonical.inferencebench.InferenceBenchJson;
import io.proofmark.canonical.json.MalformedJson;
import io.proofmark.canonical.json.StrictJson;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Pointers;
import io.proofmark.documents.Unreadable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a document is, told by the names that only one format has. */
public enum OfferFormat {
    PUMA("puma_version", "run_metadata", "sustainability"),
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
                    .filter(format -> format.names.stream().anyMatch(members::contains))
                    .findFirst()
                    .orElseThrow(UnknownFormat::new);
        } catch (MalformedJson e) {
            throw new Unreadable(new Fault(Pointers.ROOT, "json", "cannot be read: " + said(e.reason())));
        }
    }

    private static String said(MalformedJson.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
