@NullMarked
package io.proofmark.verify.domain.rules;

import org.jspecify.annotations.NullMarked;
