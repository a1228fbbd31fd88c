/**
 * The launcher behind {@code ./proofmark}: starts and stops the whole system on one machine and keeps its state in {@code
 * .proofmark/}.
 */
@NullMarked
package io.proofmark.local;

import org.jspecify.annotations.NullMarked;
