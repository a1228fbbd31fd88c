@NullMarked
package io.proofmark.intake.json;

import org.jspecify.annotations.NullMarked;
