package io.proofmark.documents.inferencebench;

import io.proofmark.canonical.inferencebench.EnvelopeDigests;
import io.proofmark.documents.Check;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.signatures.SignatureAnswer;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an envelope says of itself.
 *
 * @param document as it stands in the file, serial numbers included: mask them before it is shown ({@link GpuSerials})
 * @param faults of form and privacy: each place and rule; a door refuses for them
 * @param checks one for each rule, in the order of {@link Envelopes}
 * @param contentHash what is or would be signed, 64 lower-case hexadecimal digits
 * @param signature empty when there is no signature block that can be read
 */
public record EnvelopeReport(
        Json document,
        List<Fault> faults,
        List<Check> checks,
        EnvelopeDigests digests,
        String contentHash,
        Optional<SignatureAnswer> signature) {

    public EnvelopeReport {
        faults = List.copyOf(faults);
        checks = List.copyOf(checks);
    }
}
