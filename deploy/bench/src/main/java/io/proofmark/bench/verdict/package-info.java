/** Verdicts on native submissions, on one core. */
@NullMarked
package io.proofmark.bench.verdict;

import org.jspecify.annotations.NullMarked;
