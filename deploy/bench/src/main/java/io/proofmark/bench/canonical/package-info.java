/** Speed of the canonical forms, from bytes to digest on one core. */
@NullMarked
package io.proofmark.bench.canonical;

import org.jspecify.annotations.NullMarked;
