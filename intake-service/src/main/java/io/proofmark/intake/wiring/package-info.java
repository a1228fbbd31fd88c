/** Settings, and the beans that are made of them. */
@NullMarked
package io.proofmark.intake.wiring;

import org.jspecify.annotations.NullMarked;
