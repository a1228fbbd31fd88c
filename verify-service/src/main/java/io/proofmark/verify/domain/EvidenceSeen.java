package io.proofmark.verify.domain;

/**
 * What was seen at an address that a submission names as evidence; no verdict rests on it.
 *
 * @param rules in force for the submission
 * @param field JSON pointer of the text that held the address
 */
public record EvidenceSeen(String submissionId, String subject, InForce rules, String field, Sight sight) {}
