package io.proofmark.intake.domain;

/** Why the door refuses; each has one stable problem type. */
public enum Refusal {
    TOO_LARGE,
    INVALID_SUBMISSION,
    INVALID_REQUEST,
    INVALID_HEADER,
    SOURCE_NOT_PERMITTED,
    TOKEN_WRONG,
    NOT_ASKED,
    UNKNOWN,
    GONE
}
