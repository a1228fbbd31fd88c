package io.proofmark.testing.architecture.sound.messaging;

import io.proofmark.testing.architecture.sound.application.JudgeRow;
import java.sql.Connection;
import org.apache.kafka.clients.producer.ProducerRecord;

public record RowConsumer(JudgeRow judge, Connection connection, ProducerRecord<byte[], byte[]> event) {}
