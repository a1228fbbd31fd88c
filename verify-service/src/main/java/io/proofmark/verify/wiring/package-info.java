/** Puts the parts together from the settings. */
@NullMarked
package io.proofmark.verify.wiring;

import org.jspecify.annotations.NullMarked;
