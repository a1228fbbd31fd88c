package io.proofmark.e2e.agent;

import java.util.Arrays;
import java.util.List;

/** Where a reader of the log can be ended: between any two things that do not happen together. */
public enum Point {
    AFTER_CONSUME("io/proofmark/log/Session", "handle", false),
    AFTER_DATABASE_COMMIT("io/proofmark/log/Batches", "apply", true),
    /** The outputs are with the broker, in a transaction that is open. */
    AFTER_PRODUCE("org/apache/kafka/clients/producer/KafkaProducer", "sendOffsetsToTransaction", false),
    /** The offsets are with the broker too. */
    BEFORE_KAFKA_COMMIT("org/apache/kafka/clients/producer/KafkaProducer", "commitTransaction", false),
    AFTER_KAFKA_COMMIT("org/apache/kafka/clients/producer/KafkaProducer", "commitTransaction", true),
    /** Partitions were given to the reader, and it has not found its place in them yet. */
    IN_REBALANCE("io/proofmark/log/Session$Assignment", "onPartitionsAssigned", false);

    private final String type;
    private final String method;
    private final boolean atEnd;

    /** @param atEnd when the method returns, else when it is called */
    Point(String type, String method, boolean atEnd) {
        this.type = type;
        this.method = method;
        this.atEnd = atEnd;
    }

    static List<Point> of(String type) {
        return Arrays.stream(values()).filter(point -> point.type.equals(type)).toList();
    }

    String type() {
        return type;
    }

    String method() {
        return method;
    }

    boolean atEnd() {
        return atEnd;
    }

    /** Whether readers without outputs pass it too. */
    public boolean ofEveryReader() {
        return !type.startsWith("org/apache/kafka");
    }
}
