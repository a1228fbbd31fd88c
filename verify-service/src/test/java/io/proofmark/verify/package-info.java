@NullMarked
package io.proofmark.verify;

import org.jspecify.annotations.NullMarked;
