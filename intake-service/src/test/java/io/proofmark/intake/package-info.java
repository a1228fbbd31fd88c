@NullMarked
package io.proofmark.intake;

import org.jspecify.annotations.NullMarked;
