package io.proofmark.verify.application;

import io.proofmark.verify.domain.InForce;

/**
 * An address that a submission names.
 *
 * @param rules in force for the submission
 * @param field JSON pointer of the text that holds it
 */
public record NamedEvidence(String submissionId, String subject, InForce rules, String field, String address) {

    /** Prefix of the fields of a submission that may name evidence. */
    public static final String FIELDS = "/evidence/";

    /** What it is known by among those that are looked at. */
    String key() {
        return key(submissionId, field);
    }

    public static String key(String submissionId, String field) {
        return submissionId + field;
    }
}
