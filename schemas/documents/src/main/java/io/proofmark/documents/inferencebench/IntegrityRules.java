package io.proofmark.documents.inferencebench;

import io.proofmark.canonical.inferencebench.EnvelopeDigests;
import io.proofmark.canonical.inferencebench.Normalisation;
import io.proofmark.documents.Check;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What can be recomputed from an envelope without asking who signed it. */
record IntegrityRules(EnvelopeDigests digests) {

    /** A run id holds whole milliseconds, a timestamp microseconds; measured: all 63 published envelopes are within. */
    static final long MOST_DRIFT_MILLIS = 1;

    /** Faults of form: those of the model, and whatever it would silently convert before hashing. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        digests.faults()
                .forEach(fault -> faults.add(new Fault(fault.pointer(), Rules.SCHEMA, "must be " + fault.rule())));
        for (Normalisation normalisation : digests.normalisations()) {
            switch (normalisation.kind()) {
                case TYPE_COERCED -> faults.add(fault(normalisation, "is of another type than the field"));
                case TEXT_STRIPPED -> faults.add(fault(normalisation, "has white space around it"));
                case DEFAULT_INSERTED, TIMESTAMP_REWRITTEN -> {} // integrity.normal-form tells of these
            }
        }
        return faults;
    }

    /** {@code integrity.fingerprint}. */
    Check fingerprint() {
        if (digests.declaredFingerprint().isEmpty()
                || digests.recomputedFingerprint().isEmpty()) {
            return Check.of(Rules.FINGERPRINT, Outcome.UNAVAILABLE, "the hardware cannot be read");
        }
        return (digests.fingerprintFits()
                        ? Check.of(Rules.FINGERPRINT, Outcome.PASS, "recomputed from the hardware")
                        : Check.of(Rules.FINGERPRINT, Outcome.FAIL, "the hardware has another fingerprint"))
                .with(
                        digests.recomputedFingerprint().get(),
                        digests.declaredFingerprint().get());
    }

    /** {@code integrity.run-id-time}: a warning, because the model lets a run id be any text. */
    Check runIdTime() {
        if (digests.runIdDriftMillis().isEmpty()) {
            return Check.of(Rules.RUN_ID_TIME, Outcome.NOT_APPLICABLE, "run id or timestamp holds no time to compare");
        }
        long drift = digests.runIdDriftMillis().getAsLong();
        return (drift <= MOST_DRIFT_MILLIS
                        ? Check.of(Rules.RUN_ID_TIME, Outcome.PASS, "run id and timestamp name one moment")
                        : Check.of(Rules.RUN_ID_TIME, Outcome.WARN, "run id and timestamp are " + drift + " ms apart"))
                .with(drift + " ms", "at most " + MOST_DRIFT_MILLIS + " ms");
    }

    /** {@code integrity.normal-form}. */
    Check normalForm() {
        if (digests.normalSha256().isEmpty()) {
            return Check.of(Rules.NORMAL_FORM, Outcome.UNAVAILABLE, "an envelope with faults has no normal form");
        }
        if (digests.isNormal()) {
            return Check.of(Rules.NORMAL_FORM, Outcome.PASS, "is in normal form");
        }
        String places = digests.normalisations().stream()
                .map(normalisation -> normalisation.pointer() + " " + text(normalisation.kind()))
                .collect(Collectors.joining("; "));
        return Check.of(Rules.NORMAL_FORM, Outcome.WARN, "its tool hashes it as if written otherwise: " + places)
                .with(digests.asIsSha256(), digests.normalSha256().get());
    }

    private static String text(Normalisation.Kind kind) {
        return switch (kind) {
            case DEFAULT_INSERTED -> "left out";
            case TIMESTAMP_REWRITTEN -> "spelled otherwise";
            case TEXT_STRIPPED -> "with white space";
            case TYPE_COERCED -> "of another type";
        };
    }

    private static Fault fault(Normalisation normalisation, String message) {
        return new Fault(normalisation.pointer(), Rules.SCHEMA, message);
    }
}
