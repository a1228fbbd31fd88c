@NullMarked
package io.proofmark.intake.application;

import org.jspecify.annotations.NullMarked;
