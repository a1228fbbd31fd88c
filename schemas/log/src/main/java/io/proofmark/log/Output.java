package io.proofmark.log;

import org.apache.kafka.clients.producer.ProducerRecord;

/** A finished record to append, and the record of the log that caused it. */
public record Output(Entry cause, ProducerRecord<byte[], byte[]> record) {}
