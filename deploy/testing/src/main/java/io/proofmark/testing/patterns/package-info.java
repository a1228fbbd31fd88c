/** Tests of regular expressions against hostile texts. */
@NullMarked
package io.proofmark.testing.patterns;

import org.jspecify.annotations.NullMarked;
