package io.proofmark.canonical.puma;

import io.proofmark.canonical.CanonicalForm;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one pass over a predictions file found. Digests are SHA-256 as 64 lower-case hexadecimal digits.
 *
 * @param sha256 of {@code puma-csv/1}
 * @param numericSha256 of {@code puma-csv-numeric/1}; the same when no label is a number in another spelling
 * @param quotedCrSha256 of {@code puma-csv-quoted-cr/1}; empty when no cell holds a carriage return
 * @param rows lines that are not blank
 * @param unparsed rows whose label is null or missing
 * @param canonicalBytes length of {@code puma-csv/1}
 */
public record PumaDigests(
        String sha256,
        String numericSha256,
        Optional<String> quotedCrSha256,
        long rows,
        long unparsed,
        long canonicalBytes,
        List<PredictionWarning> warnings) {

    public PumaDigests {
        warnings = List.copyOf(warnings);
    }

    /** The digests by form, for comparing with a declared one. */
    public Map<CanonicalForm, String> byForm() {
        Map<CanonicalForm, String> digests = new EnumMap<>(CanonicalForm.class);
        digests.put(CanonicalForm.PUMA_CSV, sha256);
        digests.put(CanonicalForm.PUMA_CSV_NUMERIC, numericSha256);
        quotedCrSha256.ifPresent(digest -> digests.put(CanonicalForm.PUMA_CSV_QUOTED_CR, digest));
        return digests;
    }
}
