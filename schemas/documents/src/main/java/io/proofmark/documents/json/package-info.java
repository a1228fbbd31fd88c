/** Reads and validates documents; the only place that knows the JSON libraries. */
@NullMarked
package io.proofmark.documents.json;

import org.jspecify.annotations.NullMarked;
