package io.proofmark.verify.application;

import java.util.List;

/**
 * A submission as the log holds it; the bytes are shared and not copied.
 *
 * @param received the record in which it came
 * @param supplied the records in which its submitter supplied something, in order
 */
public record Run(byte[] received, List<byte[]> supplied) {}
