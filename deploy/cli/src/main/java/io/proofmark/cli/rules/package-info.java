/** {@code ./proofmark rules compare}: judges the whole log under two rule sets and publishes nothing. */
@NullMarked
package io.proofmark.cli.rules;

import org.jspecify.annotations.NullMarked;
