@NullMarked
package io.proofmark.intake.domain;

import org.jspecify.annotations.NullMarked;
