/** What the door is measured beside: a door without checks, and Kafka's own producer. */
@NullMarked
package io.proofmark.bench.peers;

import org.jspecify.annotations.NullMarked;
