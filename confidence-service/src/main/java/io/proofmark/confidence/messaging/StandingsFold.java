package io.proofmark.confidence.messaging;

import io.proofmark.confidence.application.EvidenceStore;
import io.proofmark.confidence.application.ReassessRow;
import io.proofmark.confidence.application.Standings;
import io.proofmark.confidence.application.StoredStanding;
import io.proofmark.events.EventRecords;
import io.proofmark.events.ReassessmentDue;
import io.proofmark.events.StandingChanged;
import io.proofmark.log.Entry;
import io.proofmark.log.Fold;
import io.proofmark.log.Output;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps verdicts and rulings as evidence, and appends a standing whenever they move one. A hint makes it look at the rows of
 * the same configuration, as they were before the batch; what it saw stands in the standing.
 */
record StandingsFold(
        EventRecords records, EvidenceStore<Connection> store, Standings<Connection> standings, ReassessRow reassess)
        implements Fold {

    @Override
    public List<Output> apply(Connection connection, List<Entry> entries) {
        List<Read> read = read(entries);
        Rows rows = rows(connection, read);
        Cohorts cohorts = new Cohorts(standings, connection);
        rows.lookAt(cohorts, hinted(read));
        List<Output> outputs = new ArrayList<>();
        read.forEach(one -> rows.take(one, records).ifPresent(outputs::add));
        store.save(connection, rows.evidence());
        cohorts.save(rows);
        return outputs;
    }

    /** Nothing is derived: what was said, and what was seen of other rows then, stands in the log. */
    @Override
    public void replay(Connection connection, List<Entry> entries) {
        List<Read> read = read(entries);
        Rows rows = rows(connection, read);
        read.forEach(rows::keep);
        store.save(connection, rows.evidence());
        standings.save(connection, said(read));
    }

    private static List<StoredStanding> said(List<Read> read) {
        Map<String, StoredStanding> last = new HashMap<>();
        for (Read one : read) {
            if (one.event() instanceof StandingChanged standing) {
                last.merge(
                        standing.getRow(),
                        KeptStandings.stored(
                                standing, Objects.requireNonNull(one.entry().value())),
                        (old, next) -> next.version() > old.version() ? next : old);
            }
        }
        return List.copyOf(last.values());
    }

    private List<Read> read(List<Entry> entries) {
        return entries.stream()
                .map(entry -> new Read(entry, records.codec().decode(entry.topic(), entry.value())))
                .toList();
    }

    private Rows rows(Connection connection, List<Read> read) {
        List<String> ids =
                read.stream().flatMap(one -> one.row().stream()).distinct().toList();
        Rows rows = new Rows(reassess);
        if (!ids.isEmpty()) {
            store.load(connection, ids).forEach(stored -> rows.restore(stored, records.codec()));
        }
        return rows;
    }

    private static List<String> hinted(List<Read> read) {
        return read.stream()
                .filter(one -> one.event() instanceof ReassessmentDue)
                .flatMap(one -> one.row().stream())
                .toList();
    }
}
