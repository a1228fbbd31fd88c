/** Documents read strictly and held against their schema, on one core. */
@NullMarked
package io.proofmark.bench.documents;

import org.jspecify.annotations.NullMarked;
