/** A verdict as outside parties see it. Services and commands write it from here; no other place spells its names. */
@NullMarked
package io.proofmark.verdicts;

import org.jspecify.annotations.NullMarked;
