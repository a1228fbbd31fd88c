/** Reads the log: turns events into changes and applies them in the log's transaction. */
@NullMarked
package io.proofmark.badge.messaging;

import org.jspecify.annotations.NullMarked;
