package io.proofmark.bench.rebuild;

import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A log that was just written.
 *
 * @param ends offset after the last record, by partition
 */
public record LongLog(int records, Map<TopicPartition, Long> ends) {

    /** @param submissions each gives {@link History#EVENTS_EACH} records */
    public static LongLog write(OwnServers servers, int submissions) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        AtomicReference<@Nullable Exception> fault = new AtomicReference<>();
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers.bootstrap(),
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                1 << 17);
        try (var codec = new EventCodec(servers.registryUrl());
                var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var history = new History(new EventRecords(codec, "/proofmark/bench"));
            for (int number = 0; number < submissions; number++) {
                history.of(
                        number,
                        record -> producer.send(record, (place, e) -> {
                            if (e != null) {
                                fault.set(e);
                            } else {
                                ends.merge(
                                        new TopicPartition(place.topic(), place.partition()),
                                        place.offset() + 1,
                                        Math::max);
                            }
                        }));
            }
            producer.flush();
        }
        Exception first = fault.get();
        if (first != null) {
            throw new IllegalStateException("the log cannot be written: " + first.getMessage(), first);
        }
        return new LongLog(submissions * History.EVENTS_EACH, Map.copyOf(ends));
    }
}
