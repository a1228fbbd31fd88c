/** The log: what is read from it and what is appended; the only place that knows its bytes. */
@NullMarked
package io.proofmark.verify.messaging;

import org.jspecify.annotations.NullMarked;
