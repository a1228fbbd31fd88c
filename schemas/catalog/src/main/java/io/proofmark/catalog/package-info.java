/** What the rules know of the world: a released version of the catalog never changes. */
@NullMarked
package io.proofmark.catalog;

import org.jspecify.annotations.NullMarked;
