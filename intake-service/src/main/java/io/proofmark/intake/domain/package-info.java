/** The rules of the door: what a document must be, what may not be in it, and which ids follow from it. Pure. */
@NullMarked
package io.proofmark.intake.domain;

import org.jspecify.annotations.NullMarked;
