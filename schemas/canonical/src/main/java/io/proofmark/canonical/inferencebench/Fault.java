package io.proofmark.canonical.inferencebench;

/**
 * Why an envelope cannot be loaded.
 *
 * @param pointer JSON pointer (RFC 6901) to the value, or to where it is missing
 * @param rule what has to be there, to be read after "must be"; never shows the value
 */
public record Fault(String pointer, String rule) {}
