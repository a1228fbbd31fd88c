/**
 * The form {@code inferencebench-json/1}: content hash and hardware fingerprint of an InferenceBench envelope.
 * {@link io.proofmark.canonical.inferencebench.InferenceBenchJson} is the way in.
 */
@NullMarked
package io.proofmark.canonical.inferencebench;

import org.jspecify.annotations.NullMarked;
