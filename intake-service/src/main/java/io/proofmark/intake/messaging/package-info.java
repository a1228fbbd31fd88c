/** Appends to the log; the only place here that knows Avro, Kafka and SmallRye. */
@NullMarked
package io.proofmark.intake.messaging;

import org.jspecify.annotations.NullMarked;
