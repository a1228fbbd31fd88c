/** Asks the badge service what the public can see. */
@NullMarked
package io.proofmark.intake.reading;

import org.jspecify.annotations.NullMarked;
