/**
 * PUMA packages (submission.json of schema version 1.0.0 and predictions.jsonl): which rules they keep, what can be
 * recomputed from them. Predictions are streamed, never held.
 */
@NullMarked
package io.proofmark.documents.puma;

import org.jspecify.annotations.NullMarked;
