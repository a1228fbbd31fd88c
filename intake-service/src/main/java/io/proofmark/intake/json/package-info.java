/** Reads and validates documents; the only place that knows the JSON libraries. */
@NullMarked
package io.proofmark.intake.json;

import org.jspecify.annotations.NullMarked;
