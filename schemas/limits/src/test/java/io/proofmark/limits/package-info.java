@NullMarked
package io.proofmark.limits;

import org.jspecify.annotations.NullMarked;
