package io.proofmark.verify.domain.pack;

import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A measurement of the files of one submission, as the log holds it.
 *
 * @param id derived: the same files measured in the same way have the same one
 * @param measuring version of the measuring itself
 * @param artifacts digests of the files that were read, sorted
 * @param owner whose the submitter's own id is, when it is another's
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
        Findings findings,
        @Nullable Owner owner) {

    /**
     * The submission that had taken the submitter's own id before.
     *
     * @param sameFiles whether it came with the same files
     */
    public record Owner(String submission, boolean sameFiles) {

        /** The owner as a package sees it; empty when that is the package itself. */
        public static Optional<Owner> of(Submission owner, Submission of) {
            Pack theirs = owner.pack();
            Pack ours = of.pack();
            return owner.id().equals(of.id())
                    ? Optional.empty()
                    : Optional.of(new Owner(
                            owner.id(),
                            theirs != null && ours != null && theirs.digests().equals(ours.digests())));
        }
    }

    /** The same, when the submitter's own id turns out to be another's. */
    public Measurement ownedBy(Owner other) {
        return new Measurement(
                id, submissionId, subject, format, measuredAt, rules, measuring, artifacts, findings, other);
    }

    public Measurement {
        artifacts = List.copyOf(artifacts);
    }
}
