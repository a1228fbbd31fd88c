package io.proofmark.verify.domain;

import java.time.Instant;

/**
 * A submitter answers or supplies evidence.
 *
 * @param id derived from what is supplied
 * @param tokenSha256 of the token that was shown, hex
 */
public record Information(
        String id, String submissionId, String subject, Instant suppliedAt, InForce rules, String tokenSha256) {}
