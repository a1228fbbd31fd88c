package io.proofmark.documents.puma;

import io.proofmark.canonical.CanonicalForm;
import io.proofmark.canonical.DeclaredHash;
import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.puma.MalformedPredictions;
import io.proofmark.canonical.puma.PumaCsv;
import io.proofmark.canonical.puma.PumaDigests;
import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.canonical.puma.TwoFields;
import io.proofmark.catalog.Gold;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** What one pass over the predictions gave. */
sealed interface Measured {

    /** No predictions came with the document. */
    record Absent() implements Measured {}

    /** @param reason the first line that has no meaning, and why */
    record Malformed(String reason) implements Measured {}

    /**
     * @param byForm the digests that a declared one may be, the bare file's included
     * @param metrics empty unless the right answer to every row is known
     * @param strange rows whose right answer is not known, of a scenario of which some are
     */
    record Rows(PumaDigests digests, Map<CanonicalForm, String> byForm, Optional<Metrics> metrics, long strange)
            implements Measured {

        private boolean isStrange(String declared) {
            return DeclaredHash.compare(declared, CanonicalForm.PUMA_CSV, byForm) instanceof DeclaredHash.Mismatch;
        }

        // Another pass, only for a hash that would be called wrong otherwise.
        private Rows withTwoFields(PredictionsSource source, PumaLimits limits) throws IOException {
            try (InputStream in = source.open()) {
                Map<CanonicalForm, String> more = new EnumMap<>(byForm);
                more.putAll(TwoFields.digests(in, limits));
                return new Rows(digests, more, metrics, strange);
            }
        }
    }

    /** @param declared hash; empty when there is none */
    static Measured of(PumaCsv csv, PredictionsSource source, Gold gold, Optional<String> declared, PumaLimits limits)
            throws IOException {
        Measured measured = of(csv, source, gold);
        return measured instanceof Rows rows && declared.filter(rows::isStrange).isPresent()
                ? rows.withTwoFields(source, limits)
                : measured;
    }

    private static Measured of(PumaCsv csv, PredictionsSource source, Gold gold) throws IOException {
        Recomputation recomputation = new Recomputation(gold);
        try (DigestInputStream in = new DigestInputStream(source.open(), Sha256.start())) {
            PumaDigests digests = csv.digest(in, recomputation);
            Map<CanonicalForm, String> byForm = new EnumMap<>(digests.byForm());
            byForm.put(
                    CanonicalForm.RAW,
                    HexFormat.of().formatHex(rest(in).getMessageDigest().digest()));
            return new Rows(digests, byForm, recomputation.metrics(), recomputation.strange());
        } catch (MalformedPredictions e) {
            return new Malformed(String.valueOf(e.getMessage()));
        }
    }

    private static DigestInputStream rest(DigestInputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        return in;
    }

    default Optional<Rows> rows() {
        return this instanceof Rows rows ? Optional.of(rows) : Optional.empty();
    }
}
