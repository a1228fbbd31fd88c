/** What runs by itself. */
@NullMarked
package io.proofmark.verify.scheduling;

import org.jspecify.annotations.NullMarked;
