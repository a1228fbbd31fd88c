/**
 * Files too large for the log: each lies in a folder under the SHA-256 of its bytes. Intake writes them, verify's worker and
 * the public API read them.
 */
@NullMarked
package io.proofmark.artifacts;

import org.jspecify.annotations.NullMarked;
