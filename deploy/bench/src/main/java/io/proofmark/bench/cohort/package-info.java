/** What one more row costs a configuration that has many. */
@NullMarked
package io.proofmark.bench.cohort;

import org.jspecify.annotations.NullMarked;
