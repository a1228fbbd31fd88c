package io.proofmark.badge.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.badge.application.live.LiveEvent;
import io.proofmark.badge.application.live.LiveTexts;
import io.proofmark.badge.application.live.LiveType;
import io.proofmark.badge.domain.Lane;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.RulingMade;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.UnreadableEventException;
import io.proofmark.events.VerdictReached;
import io.proofmark.log.Position;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes events of the feed of records; the headers say what a record is, so that only what somebody wants is decoded. */
record LiveRecords(EventCodec codec, LiveTexts texts) {

    private static final Map<String, LiveType> TYPES = Map.of(
            VerdictReached.getClassSchema().getFullName(), LiveType.VERDICT,
            RulingMade.getClassSchema().getFullName(), LiveType.RULING,
            StandingChanged.getClassSchema().getFullName(), LiveType.STANDING);

    /** What JSON is longer than Avro, and both are kept. */
    private static final int FACTOR = 4;

    private static final int OVERHEAD = 256;

    /** Nothing for a record that tells of nothing here. */
    Optional<LiveEvent> event(ConsumerRecord<byte[], byte[]> record) {
        String name = EventRecords.header(record.headers(), EventRecords.TYPE);
        LiveType type = name == null ? null : TYPES.get(name);
        if (type == null || record.key() == null || record.value() == null) {
            return Optional.empty();
        }
        String row = new String(record.key(), UTF_8);
        return Optional.of(new LiveEvent(
                LiveLanes.of(record.topic(), record.partition()),
                record.offset(),
                type,
                row,
                OVERHEAD + FACTOR * record.value().length,
                () -> text(record, row)));
    }

    private Optional<String> text(ConsumerRecord<byte[], byte[]> record, String row) {
        try {
            var change = EventChanges.of(codec.decode(record.topic(), record.value()), Lane.SINGLE, record.offset());
            var position = new Position(record.topic(), record.partition(), record.offset());
            return texts.of(change, position.toString(), row);
        } catch (UnreadableEventException | IllegalArgumentException e) {
            // The reader of the log has put it to the dead letters.
            return Optional.empty();
        }
    }
}
