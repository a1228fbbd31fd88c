@NullMarked
package io.proofmark.confidence.messaging;

import org.jspecify.annotations.NullMarked;
