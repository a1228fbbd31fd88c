/**
 * The real servers of one machine, each a child process on 127.0.0.1: PostgreSQL, Kafka and the Apicurio registry. Used by
 * the launcher and by every integration test; knows nothing of topics, schemas or services.
 */
@NullMarked
package io.proofmark.local.servers;

import org.jspecify.annotations.NullMarked;
