/** What readers can ask, and the ports through which it is answered. */
@NullMarked
package io.proofmark.badge.application;

import org.jspecify.annotations.NullMarked;
