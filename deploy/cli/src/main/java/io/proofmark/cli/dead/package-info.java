/** Dead letters: records that a reader of the log could not use, and what an operator does about them. */
@NullMarked
package io.proofmark.cli.dead;

import org.jspecify.annotations.NullMarked;
