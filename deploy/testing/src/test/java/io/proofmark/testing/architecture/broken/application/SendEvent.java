package io.proofmark.testing.architecture.broken.application;

import org.apache.kafka.clients.producer.ProducerRecord;

public record SendEvent(ProducerRecord<byte[], byte[]> event) {}
