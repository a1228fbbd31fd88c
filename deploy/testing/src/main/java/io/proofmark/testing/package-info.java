/** What tests of several modules share; in test scope everywhere else. */
@NullMarked
package io.proofmark.testing;

import org.jspecify.annotations.NullMarked;
