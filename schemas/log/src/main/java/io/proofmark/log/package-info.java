/**
 * How the log is read and written. A {@link io.proofmark.log.LogReader} applies records in batches: one PostgreSQL
 * transaction, committed first, then one Kafka transaction with the outputs and the offsets. PostgreSQL remembers the
 * position and every output that may not have reached Kafka yet, so that a redelivery gives the same bytes.
 *
 * <p>Only {@code messaging} packages of the services use it.
 */
@NullMarked
package io.proofmark.log;

import org.jspecify.annotations.NullMarked;
