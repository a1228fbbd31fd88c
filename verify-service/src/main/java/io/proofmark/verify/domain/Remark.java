package io.proofmark.verify.domain;

import java.time.Instant;

/**
 * Somebody has something to say of a row, so that reviewers should look at it again.
 *
 * @param id derived from row and text
 */
public record Remark(String id, String row, Instant givenAt) {}
