/** Databases that a benchmark starts for itself. */
@NullMarked
package io.proofmark.bench.database;

import org.jspecify.annotations.NullMarked;
