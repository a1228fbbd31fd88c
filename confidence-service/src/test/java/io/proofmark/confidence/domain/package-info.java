@NullMarked
package io.proofmark.confidence.domain;

import org.jspecify.annotations.NullMarked;
