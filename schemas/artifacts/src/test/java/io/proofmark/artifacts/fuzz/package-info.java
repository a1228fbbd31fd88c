@NullMarked
package io.proofmark.artifacts.fuzz;

import org.jspecify.annotations.NullMarked;
