/** Reads verdicts from the log, appends standings to it. */
@NullMarked
package io.proofmark.confidence.messaging;

import org.jspecify.annotations.NullMarked;
