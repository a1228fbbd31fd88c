/** The lists of public rows on a table of many. */
@NullMarked
package io.proofmark.bench.rows;

import org.jspecify.annotations.NullMarked;
