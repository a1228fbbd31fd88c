package io.proofmark.verify.domain.pack;

import io.proofmark.verify.domain.InForce;
import java.time.Instant;
import java.util.List;

/**
 * A measurement of the files of one submission, as the log holds it.
 *
 * @param id derived: the same files measured in the same way have the same one
 * @param measuring version of the measuring itself
 * @param artifacts digests of the files that were read, sorted
 */
public record Measurement(
        String id,
        String submissionId,
        String subject,
        PackageFormat format,
        Instant measuredAt,
        InForce rules,
        String measuring,
        List<String> artifacts,
        Findings findings) {

    public Measurement {
        artifacts = List.copyOf(artifacts);
    }
}
