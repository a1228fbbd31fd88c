@NullMarked
package io.proofmark.confidence;

import org.jspecify.annotations.NullMarked;
