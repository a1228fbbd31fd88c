/** One small class for each rule of a verdict. */
@NullMarked
package io.proofmark.verify.domain.rules;

import org.jspecify.annotations.NullMarked;
