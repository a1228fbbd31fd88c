package io.proofmark.canonical.inferencebench;

/**
 * Why an envelope cannot be loaded.
 *
 * @param pointer JSON pointer (RFC 6901) to the value, or to where it is missing
 * @param rule what has to hold there; never shows the value
 */
public record Fault(String pointer, String rule) {}
