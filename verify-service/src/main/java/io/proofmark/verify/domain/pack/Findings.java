package io.proofmark.verify.domain.pack;

import io.proofmark.canonical.CanonicalForm;
import io.proofmark.verify.domain.Check;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the files of a package.
 *
 * @param rows of predictions
 * @param unparsed rows whose answer could not be read
 * @param metrics recomputed
 * @param signer who signed, as the signature says
 * @param trustPolicy the policy that trusts the signer
 * @param checks one for each rule that the files answer
 */
public record Findings(
        List<Digest> digests,
        @Nullable Long rows,
        @Nullable Long unparsed,
        SortedMap<String, BigDecimal> metrics,
        @Nullable String signer,
        @Nullable String trustPolicy,
        List<String> warnings,
        List<Check> checks) {

    /**
     * A digest in one canonical form.
     *
     * @param computed lower-case hex
     * @param declared as the package says
     */
    public record Digest(
            String form, String computed, @Nullable String declared) {}

    public Findings {
        digests = List.copyOf(digests);
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
        warnings = List.copyOf(warnings);
        checks = List.copyOf(checks);
    }

    /** Equal for answers that differ in nothing but the spelling of numbers; empty without predictions. */
    public Optional<String> answers() {
        return digest(CanonicalForm.PUMA_CSV_NUMERIC.id());
    }

    /** The digest in a form, where there is one. */
    public Optional<String> digest(String form) {
        return digests.stream()
                .filter(digest -> digest.form().equals(form))
                .map(Digest::computed)
                .findFirst();
    }
}
