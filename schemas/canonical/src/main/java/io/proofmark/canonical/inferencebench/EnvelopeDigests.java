package io.proofmark.canonical.inferencebench;

import io.proofmark.canonical.CanonicalForm;
import io.proofmark.canonical.inferencebench.Normalisation.Kind;
import io.proofmark.canonical.json.JsonValue.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was computed from an envelope. Digests are SHA-256 as 64 lower-case hexadecimal digits.
 *
 * @param document the envelope as it stands in the file
 * @param asIsSha256 of {@code inferencebench-json-as-is/1}
 * @param normalSha256 of {@code inferencebench-json/1}; empty when the envelope has faults
 * @param normalisations where the normal form differs from the file, in the order of the model
 * @param faults why the envelope cannot be loaded
 * @param declaredFingerprint {@code hardware_fingerprint.fingerprint_sha256}, empty when it is not 64 hexadecimal digits
 * @param recomputedFingerprint the same from the other hardware fields, empty when they have faults
 * @param runIdMillis Unix time in ms inside the run id, empty when that is no UUID of version 7
 * @param timestampMillis Unix time in ms of the timestamp, rounded down, empty when it has none
 * @param signature empty when the envelope is not signed or the block has faults
 */
public record EnvelopeDigests(
        JsonObject document,
        String asIsSha256,
        Optional<String> normalSha256,
        List<Normalisation> normalisations,
        List<Fault> faults,
        Optional<String> declaredFingerprint,
        Optional<String> recomputedFingerprint,
        OptionalLong runIdMillis,
        OptionalLong timestampMillis,
        Optional<EnvelopeSignature> signature) {

    public EnvelopeDigests {
        normalisations = List.copyOf(normalisations);
        faults = List.copyOf(faults);
    }

    /** Whether the file is what its own tool would have written, but for the spelling of JSON. */
    public boolean isNormal() {
        return normalSha256.filter(asIsSha256::equals).isPresent();
    }

    /** Whether a value was read as another type than it was written in. */
    public boolean isCoerced() {
        return normalisations.stream().anyMatch(n -> n.kind() == Kind.TYPE_COERCED);
    }

    public boolean fingerprintFits() {
        return recomputedFingerprint.isPresent() && recomputedFingerprint.equals(declaredFingerprint);
    }

    /** How far, in ms, the run id's time is from the timestamp; never negative, empty when one of them is not known. */
    public OptionalLong runIdDriftMillis() {
        return runIdMillis.isPresent() && timestampMillis.isPresent()
                ? OptionalLong.of(Math.abs(runIdMillis.getAsLong() - timestampMillis.getAsLong()))
                : OptionalLong.empty();
    }

    /** The digests by form, for comparing with a declared one. */
    public Map<CanonicalForm, String> byForm() {
        Map<CanonicalForm, String> digests = new EnumMap<>(CanonicalForm.class);
        normalSha256.ifPresent(digest -> digests.put(CanonicalForm.INFERENCEBENCH_JSON, digest));
        digests.put(CanonicalForm.INFERENCEBENCH_JSON_AS_IS, asIsSha256);
        return digests;
    }
}
