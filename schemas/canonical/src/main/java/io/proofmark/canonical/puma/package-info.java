/**
 * The form {@code puma-csv/1}: PUMA's {@code predictions_summary_hash} over {@code predictions.jsonl}, with what is seen
 * of the rows on the way. {@link io.proofmark.canonical.puma.PumaCsv} is the way in.
 */
@NullMarked
package io.proofmark.canonical.puma;

import org.jspecify.annotations.NullMarked;
