package io.proofmark.badge.messaging;

import io.proofmark.badge.application.live.LiveEvent;
import io.proofmark.badge.application.live.LiveLog.OlderEvents;
import io.proofmark.badge.application.live.Places;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** A consumer of all lanes from a given place on, without a group: it leaves no trace. Committed records only. */
final class LiveReader implements OlderEvents {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final LiveRecords records;
    private final Runnable whenClosed;

    private LiveReader(KafkaConsumer<byte[], byte[]> consumer, LiveRecords records, Runnable whenClosed) {
        this.consumer = consumer;
        this.records = records;
        this.whenClosed = whenClosed;
    }

    static LiveReader from(Places places, Map<String, Object> settings, LiveRecords records, Runnable whenClosed) {
        var consumer = new KafkaConsumer<byte[], byte[]>(settings);
        consumer.assign(LiveLanes.ALL);
        LiveLanes.offsets(places).forEach(consumer::seek);
        return new LiveReader(consumer, records, whenClosed);
    }

    @Override
    public List<LiveEvent> read() {
        List<LiveEvent> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            records.event(record).ifPresent(events::add);
        }
        return events;
    }

    @Override
    public Places reached() {
        return LiveLanes.places(consumer::position);
    }

    @Override
    public void close() {
        try {
            consumer.close(CLOSING);
        } finally {
            whenClosed.run();
        }
    }
}
