package io.proofmark.confidence.messaging;

import io.proofmark.confidence.application.CohortPlace;
import io.proofmark.confidence.application.ReassessRow;
import io.proofmark.confidence.application.StoredEvent;
import io.proofmark.confidence.application.StoredStanding;
import io.proofmark.confidence.domain.CohortSummary;
import io.proofmark.events.EventCodec;
import io.proofmark.events.EventRecords;
import io.proofmark.events.ReassessmentDue;
import io.proofmark.events.StandingChanged;
import io.proofmark.log.Output;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The rows that a batch is folded into, and what it changes: the last event of each kind, row and key. */
final class Rows {

    private final ReassessRow reassess;
    private final Map<String, RowEvents> rows = new HashMap<>();
    private final Map<List<Object>, StoredEvent> evidence = new LinkedHashMap<>();
    private final Map<String, StoredStanding> said = new LinkedHashMap<>();
    private Map<String, CohortSummary> seen = Map.of();

    Rows(ReassessRow reassess) {
        this.reassess = reassess;
    }

    void restore(StoredEvent stored, EventCodec codec) {
        row(stored.row()).restore(stored, codec);
    }

    /** Looks at the configurations of these rows, all in one query. */
    void lookAt(Cohorts cohorts, Collection<String> hinted) {
        seen = cohorts.see(hinted.stream()
                .flatMap(id -> row(id).cohort().stream())
                .distinct()
                .toList());
    }

    /** What is to be said after this record, if it is something else than was said last. */
    Optional<Output> take(Read read, EventRecords records) {
        Optional<StandingChanged> news = read.event() instanceof ReassessmentDue hint
                ? lookAgain(hint)
                : news(read).flatMap(piece -> row(piece.row()).take(piece));
        return news.map(standing -> {
            ProducerRecord<byte[], byte[]> record =
                    StandingEvents.record(records, standing, read.entry().header(EventRecords.TRACEPARENT));
            said.put(standing.getRow(), KeptStandings.stored(standing, Objects.requireNonNull(record.value())));
            return new Output(read.entry(), record);
        });
    }

    /** Keeps evidence and derives nothing. */
    void keep(Read read) {
        news(read).ifPresent(piece -> row(piece.row()).keep(piece.event()));
    }

    /** Verdicts and rulings that came. */
    Collection<StoredEvent> evidence() {
        return evidence.values();
    }

    /** What is said now of the rows that moved. */
    Collection<StoredStanding> said() {
        return said.values();
    }

    /** Where a row stood before the batch; null for one that no other was measured against. */
    @Nullable
    CohortPlace placeBefore(String id) {
        return row(id).placeBefore();
    }

    private Optional<StandingChanged> lookAgain(ReassessmentDue hint) {
        RowEvents row = row(hint.getRow());
        return row.lookAgain(Cause.hint(hint), row.cohort().map(seen::get).orElse(null));
    }

    private Optional<Evidence> news(Read read) {
        Optional<Evidence> news =
                read.evidence().filter(piece -> row(piece.row()).isNews(piece));
        news.map(Evidence::stored)
                .ifPresent(event -> evidence.put(List.of(event.kind(), event.row(), event.key()), event));
        return news;
    }

    private RowEvents row(String id) {
        return rows.computeIfAbsent(id, unseen -> new RowEvents(id, reassess));
    }
}
