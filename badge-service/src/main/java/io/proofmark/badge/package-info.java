/** Read models of the log, the public API, badges and pages. */
@NullMarked
package io.proofmark.badge;

import org.jspecify.annotations.NullMarked;
