package io.proofmark.verify.application;

import io.proofmark.verify.domain.Submission;
import java.util.List;

/** What is known of submissions that came as files, inside one transaction. */
public interface PackageBook {

    /** Notes a package: that its files are to be measured, that it needs them, and which id it claims. */
    void opened(Submission submission, Place place);

    /** Submissions that claimed the same external id for the same row before this one, in log order. */
    List<String> earlier(Submission submission);

    /** Its files have been measured, as this record says. */
    void measured(String submissionId, byte[] event);

    /** The record that says what was measured on its files. */
    byte[] measurement(String submissionId);

    /** Its files are needed no longer: those that no other submission needs may be deleted. */
    void withdrawn(String submissionId);
}
