package io.proofmark.badge.application;

import java.util.List;
import java.util.Optional;

/** What anybody may subscribe to. */
public interface Subscriptions {

    /** Address of the broker, {@code host:port}. */
    String broker();

    /** The topics. */
    List<Topic> topics();

    /** The topics as an AsyncAPI document. */
    String asyncApi();

    /** The Avro schema of a record of these topics by its simple name. */
    Optional<String> schema(String record);

    /**
     * A topic and what it holds.
     *
     * @param name on the broker
     */
    record Topic(String name, List<Record> records) {}

    /**
     * A record.
     *
     * @param name simple name
     * @param says what it tells
     */
    record Record(String name, String says) {}
}
