package io.proofmark.confidence.messaging;

import io.proofmark.confidence.application.EvidenceStore;
import io.proofmark.confidence.application.ReassessRow;
import io.proofmark.confidence.application.StoredEvent;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.StandingChanged;
import io.proofmark.log.Entry;
import io.proofmark.log.Fold;
import io.proofmark.log.Output;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Keeps verdicts and rulings as evidence and appends a standing whenever they move one. */
record VerdictsFold(EventCodec codec, EventRecords records, EvidenceStore<Connection> store, ReassessRow reassess)
        implements Fold {

    @Override
    public List<Output> apply(Connection connection, List<Entry> entries) {
        List<Evidence> evidence = entries.stream()
                .flatMap(entry -> Evidence.of(entry, codec.decode(entry.topic(), entry.value())).stream())
                .toList();
        Set<String> ids = evidence.stream().map(Evidence::row).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, RowEvents> rows = load(connection, ids);
        var changes = new Changes();
        for (Evidence piece : evidence) {
            RowEvents row = row(rows, piece.row());
            if (row.isNews(piece)) {
                changes.keep(piece.stored());
                row.take(piece).ifPresent(standing -> changes.say(piece.entry(), standing));
            }
        }
        store.save(connection, changes.stored.values());
        return changes.outputs;
    }

    private Map<String, RowEvents> load(Connection connection, Set<String> ids) {
        Map<String, RowEvents> rows = new HashMap<>();
        store.load(connection, ids).forEach(stored -> row(rows, stored.row()).restore(stored, codec));
        return rows;
    }

    private RowEvents row(Map<String, RowEvents> rows, String id) {
        return rows.computeIfAbsent(id, unseen -> new RowEvents(id, reassess));
    }

    /** What a batch changes: the last event of each kind, row and key, and what is to be appended. */
    private final class Changes {

        private final Map<List<Object>, StoredEvent> stored = new LinkedHashMap<>();
        private final List<Output> outputs = new ArrayList<>();

        void keep(StoredEvent event) {
            stored.put(List.of(event.kind(), event.row(), event.key()), event);
        }

        void say(Entry cause, StandingChanged standing) {
            ProducerRecord<byte[], byte[]> record =
                    StandingEvents.record(records, standing, cause.header(EventRecords.TRACEPARENT));
            outputs.add(new Output(cause, record));
            keep(new StoredEvent(
                    StoredEvent.Kind.STANDING,
                    standing.getRow(),
                    standing.getRow(),
                    standing.getStandingId(),
                    record.value()));
        }
    }
}
