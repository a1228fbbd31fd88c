package io.proofmark.cli.recheck;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The bytes of events. */
interface Events {

    /** @throws io.proofmark.events.UnreadableEventException when the bytes are no event of the topic */
    SpecificRecord decode(String topic, byte @Nullable [] bytes);

    /** Whether these bytes are what the expected event has, in the version of the schema in which they were written. */
    boolean sameValue(byte @Nullable [] seen, ProducerRecord<byte[], byte[]> expected);
}
