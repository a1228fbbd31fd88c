package io.proofmark.badge.messaging;

import io.proofmark.badge.application.Projection;
import io.proofmark.badge.domain.Change;
import io.proofmark.badge.domain.Lane;
import io.proofmark.events.EventCodec;
import io.proofmark.events.Topics;
import io.proofmark.log.Entry;
import io.proofmark.log.Fold;
import io.proofmark.log.Output;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** Decodes entries of the log and hands what they change to the projection; appends nothing. */
record LogProjection(EventCodec codec, Projection<Connection> projection) implements Fold {

    @Override
    public List<Output> apply(Connection connection, List<Entry> entries) {
        projection.apply(connection, entries.stream().map(this::change).toList());
        return List.of();
    }

    private Change change(Entry entry) {
        boolean erases = entry.value() == null && entry.topic().equals(Topics.TEXTS.name());
        return erases
                ? new Change.Wrote(entry.keyText(), Map.of())
                : EventChanges.of(codec.decode(entry.topic(), entry.value()), lane(entry), entry.offset());
    }

    private static Lane lane(Entry entry) {
        return entry.topic().equals(Topics.SUBMISSIONS_BULK.name()) ? Lane.BULK : Lane.SINGLE;
    }
}
