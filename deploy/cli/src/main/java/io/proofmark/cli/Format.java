package io.proofmark.cli;

import io.proofmark.canonical.inferencebench.InferenceBenchJson;
import io.proofmark.canonical.json.MalformedJson;
import io.proofmark.canonical.json.StrictJson;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a document is, told by the names that only one format has. */
enum Format {
    PUMA("puma_version", "run_metadata", "sustainability"),
    INFERENCEBENCH("envelope_version", "suite_id", "hardware_fingerprint"),
    NATIVE("kind", "benchmark", "runs", "score");

    private final Set<String> names;

    Format(String... names) {
        this.names = Set.of(names);
    }

    /** @throws Unusable when the bytes are not one JSON object, or of no format that this program knows */
    static Format of(byte[] document) {
        try {
            Set<String> members = new StrictJson(InferenceBenchJson.LIMITS)
                    .read(document)
                    .members()
                    .keySet();
            return Arrays.stream(values())
                    .filter(format -> format.names.stream().anyMatch(members::contains))
                    .findFirst()
                    .orElseThrow(
                            () -> new Unusable("the document is of no known format: it declares nothing to verify"));
        } catch (MalformedJson e) {
            throw new Unusable("the document cannot be read: " + said(e.reason()));
        }
    }

    private static String said(MalformedJson.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
