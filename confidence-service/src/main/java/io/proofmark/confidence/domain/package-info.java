/**
 * From evidence to badge and confidence tier: pure rules over the whole evidence of one row, the same for everybody who
 * recomputes them. Inside the service every package may use it; nothing here knows the clock, the log or a table.
 */
@NullMarked
package io.proofmark.confidence.domain;

import org.jspecify.annotations.NullMarked;
