package io.proofmark.intake.application;

/**
 * What somebody wants, acknowledged by the log.
 *
 * @param id derived: the same wish has the same one
 * @param position {@code <topic>/<partition>@<offset>}
 */
public record Noted(String id, String position) {}
