/** The rules that the shape of every service keeps, written once. */
@NullMarked
package io.proofmark.testing.architecture;

import org.jspecify.annotations.NullMarked;
