package io.proofmark.documents.puma;

import io.proofmark.canonical.CanonicalForm;
import io.proofmark.canonical.DeclaredHash;
import io.proofmark.canonical.puma.PredictionWarning;
import io.proofmark.documents.Check;
import io.proofmark.documents.Json;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules about the predictions beside the document. */
record PredictionRules(Json document, Measured measured) {

    private static final String ABSENT = "no predictions came with the document";
    private static final String MALFORMED = "malformed predictions are not looked at";

    /** {@code integrity.predictions-hash}; any other form of the same rows is named, as it is no tampering (D23). */
    Check hash() {
        Optional<String> declared = declared();
        return switch (measured) {
            case Measured.Absent _ -> Check.of(Rules.PREDICTIONS_HASH, Outcome.UNAVAILABLE, ABSENT);
            case Measured.Malformed(String reason) -> Check.of(Rules.PREDICTIONS_HASH, Outcome.FAIL, reason);
            case Measured.Rows rows
            when declared.isEmpty() ->
                Check.of(Rules.PREDICTIONS_HASH, Outcome.UNAVAILABLE, "no hash is declared")
                        .with(rows.digests().sha256(), null);
            case Measured.Rows rows -> compared(declared.get(), rows);
        };
    }

    /** Whether the digits that were declared are the right ones, whatever is written around them. */
    boolean digestFits() {
        return measured.rows()
                .flatMap(rows ->
                        declared().map(hash -> DeclaredHash.compare(hash, CanonicalForm.PUMA_CSV, rows.byForm())))
                .filter(DeclaredHash.Match.class::isInstance)
                .isPresent();
    }

    /** {@code integrity.predictions-count}. */
    Check count() {
        Optional<BigDecimal> declared = document.number(Fields.INSTANCES);
        return switch (measured) {
            case Measured.Absent _ -> Check.of(Rules.PREDICTIONS_COUNT, Outcome.UNAVAILABLE, ABSENT);
            case Measured.Malformed _ ->
                Check.of(Rules.PREDICTIONS_COUNT, Outcome.UNAVAILABLE, "malformed predictions have no count");
            case Measured.Rows rows
            when declared.isEmpty() ->
                Check.of(Rules.PREDICTIONS_COUNT, Outcome.UNAVAILABLE, "n_instances is not declared")
                        .with(rows.digests().rows(), null);
            case Measured.Rows rows -> {
                BigDecimal seen = BigDecimal.valueOf(rows.digests().rows());
                boolean equal = seen.compareTo(declared.get()) == 0;
                yield Check.of(
                                Rules.PREDICTIONS_COUNT,
                                equal ? Outcome.PASS : Outcome.FAIL,
                                equal ? "as many rows as instances" : "rows and n_instances differ")
                        .with(seen, declared.get().stripTrailingZeros().toPlainString());
            }
        };
    }

    /** {@code consistency.predictions}: what is odd, never a reason to refuse. */
    Check odd() {
        return switch (measured) {
            case Measured.Absent _ -> Check.of(Rules.PREDICTIONS, Outcome.UNAVAILABLE, ABSENT);
            case Measured.Malformed _ -> Check.of(Rules.PREDICTIONS, Outcome.UNAVAILABLE, MALFORMED);
            case Measured.Rows rows
            when rows.digests().warnings().isEmpty() ->
                Check.of(Rules.PREDICTIONS, Outcome.PASS, "nothing odd; " + fingerprint(rows));
            case Measured.Rows rows ->
                Check.of(
                        Rules.PREDICTIONS,
                        Outcome.WARN,
                        rows.digests().warnings().stream()
                                        .map(PredictionRules::text)
                                        .collect(Collectors.joining("; "))
                                + "; " + fingerprint(rows));
        };
    }

    /** {@code consistency.metrics}. */
    Check metrics() {
        return measured instanceof Measured.Absent
                ? Check.of(Rules.METRICS, Outcome.UNAVAILABLE, ABSENT)
                : measured.rows()
                        .map(rows -> MetricsRule.check(document, rows))
                        .orElseGet(() -> Check.of(Rules.METRICS, Outcome.UNAVAILABLE, MALFORMED));
    }

    private static Check compared(String declared, Measured.Rows rows) {
        Check check =
                switch (DeclaredHash.compare(declared, CanonicalForm.PUMA_CSV, rows.byForm())) {
                    case DeclaredHash.Match(CanonicalForm form, boolean prefixed) ->
                        hash(Outcome.PASS, "recomputed as " + form + (prefixed ? ", but written with a prefix" : ""));
                    case DeclaredHash.OtherForm other ->
                        hash(
                                Outcome.WARN,
                                "another algorithm: the declared hash is that of the same rows as " + other.form());
                    case DeclaredHash.Mismatch _ ->
                        hash(Outcome.FAIL, "the rows have another hash in every known form");
                    case DeclaredHash.NotADigest _ -> hash(Outcome.FAIL, "what is declared is no SHA-256");
                };
        return check.with(
                rows.digests().sha256(),
                DeclaredHash.of(declared).map(DeclaredHash::hex).orElse(null));
    }

    private static Check hash(Outcome outcome, String message) {
        return Check.of(Rules.PREDICTIONS_HASH, outcome, message);
    }

    private Optional<String> declared() {
        return document.text(Fields.HASH).filter(hash -> !hash.isEmpty());
    }

    private static String text(PredictionWarning warning) {
        String lines = warning.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return warning.kind().text() + " (" + warning.count() + " rows; line " + lines + ")";
    }

    private static String fingerprint(Measured.Rows rows) {
        return CanonicalForm.PUMA_CSV_NUMERIC + " " + rows.digests().numericSha256();
    }
}
