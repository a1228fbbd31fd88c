package io.proofmark.verify.domain;

import java.time.Instant;

/**
 * A submission is to be judged again.
 *
 * @param id derived: the same submission under the same rules has the same one
 * @param rules under which
 */
public record Rejudgement(String id, String submissionId, String subject, Instant requestedAt, InForce rules) {}
