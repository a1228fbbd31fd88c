@NullMarked
package io.proofmark.confidence.persistence;

import org.jspecify.annotations.NullMarked;
