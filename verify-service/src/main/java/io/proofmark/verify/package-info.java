/** The verify service: verdicts on submissions, and the cases that people decide. */
@NullMarked
package io.proofmark.verify;

import org.jspecify.annotations.NullMarked;
