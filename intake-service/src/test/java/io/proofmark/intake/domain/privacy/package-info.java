@NullMarked
package io.proofmark.intake.domain.privacy;

import org.jspecify.annotations.NullMarked;
