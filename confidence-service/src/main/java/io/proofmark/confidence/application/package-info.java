/** The use case of this service and the port that it needs. */
@NullMarked
package io.proofmark.confidence.application;

import org.jspecify.annotations.NullMarked;
