/** The live feed: what follows whom, and from where. */
@NullMarked
package io.proofmark.badge.application.live;

import org.jspecify.annotations.NullMarked;
