/** The records that doors append. */
@NullMarked
package io.proofmark.door.events;

import org.jspecify.annotations.NullMarked;
