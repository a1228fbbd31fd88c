/** What this service does: keep cases as the log says, and take decisions in. */
@NullMarked
package io.proofmark.verify.application;

import org.jspecify.annotations.NullMarked;
