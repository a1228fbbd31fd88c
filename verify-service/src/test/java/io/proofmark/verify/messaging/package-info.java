@NullMarked
package io.proofmark.verify.messaging;

import org.jspecify.annotations.NullMarked;
