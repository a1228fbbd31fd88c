@NullMarked
package io.proofmark.bench;

import org.jspecify.annotations.NullMarked;
