package io.proofmark.verify.application;

import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.pack.Measurement;
import java.util.List;
import java.util.Optional;

/** What is known of submissions that came as files, inside one transaction. */
public interface PackageBook {

    /** Notes a package: that its files are to be measured, that it needs them, and which id it claims. */
    void opened(Submission submission, Place place);

    /** Its files have been measured, and it is known whose its id is; the record says so. */
    void measured(Submission submission, Measurement measurement, byte[] event);

    /** The record that says what was measured on its files, once they were. */
    Optional<byte[]> measurement(String submissionId);

    /**
     * Files are needed no longer: those that no other submission needs may be deleted, also when they were stored again since.
     *
     * @param files digests
     */
    void withdrawn(String submissionId, List<String> files);
}
