/** Tests of the badge service. */
@NullMarked
package io.proofmark.badge;

import org.jspecify.annotations.NullMarked;
