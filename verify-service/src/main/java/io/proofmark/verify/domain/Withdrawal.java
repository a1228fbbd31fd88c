package io.proofmark.verify.domain;

import java.time.Instant;

/**
 * A submitter takes a submission back.
 *
 * @param tokenSha256 of the token that was shown, hex
 */
public record Withdrawal(String submissionId, String subject, Instant withdrawnAt, InForce rules, String tokenSha256) {}
