/** {@code ./proofmark recheck}: makes every record of the public topics again and compares. */
@NullMarked
package io.proofmark.cli.recheck;

import org.jspecify.annotations.NullMarked;
