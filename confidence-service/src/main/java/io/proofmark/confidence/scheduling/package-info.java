/** What time sets off. */
@NullMarked
package io.proofmark.confidence.scheduling;

import org.jspecify.annotations.NullMarked;
