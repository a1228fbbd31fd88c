/**
 * What is written to the log: topics, event records (generated from Avro), their ids, headers and bytes. Every service
 * and every integrator may use this package; a released schema only grows (rule {@code FULL_TRANSITIVE}).
 */
@NullMarked
package io.proofmark.events;

import org.jspecify.annotations.NullMarked;
