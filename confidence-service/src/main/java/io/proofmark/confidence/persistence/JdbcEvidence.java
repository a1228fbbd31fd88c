package io.proofmark.confidence.persistence;

import io.proofmark.confidence.application.EvidenceStore;
import io.proofmark.confidence.application.StoredEvent;
import io.proofmark.confidence.application.StoredEvent.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Reads a batch's rows in one query and writes each table in one statement. */
@ApplicationScoped
public class JdbcEvidence implements EvidenceStore<Connection> {

    private static final String LOAD = """
            select 'VERDICT', submission, subject, verdict_id, event from verdict_fact where subject = any (?)
            union all
            select 'RULING', submission, subject, ruling_id, event from ruling_fact where subject = any (?)
            union all
            select 'STANDING', row, row, standing_id, event from standing where row = any (?)
            """;

    private static String save(Kind kind) {
        return switch (kind) {
            case VERDICT -> """
                insert into verdict_fact (submission, subject, verdict_id, event)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::bytea[])
                on conflict (subject, submission) do update set
                  verdict_id = excluded.verdict_id, event = excluded.event
                """;
            case RULING -> """
                insert into ruling_fact (submission, subject, ruling_id, event)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::bytea[])
                on conflict (subject, submission) do update set
                  ruling_id = excluded.ruling_id, event = excluded.event
                """;
            case STANDING -> throw new IllegalArgumentException("standings are written by their own port");
        };
    }

    @Override
    public List<StoredEvent> load(Connection transaction, Collection<String> rows) {
        try (PreparedStatement select = transaction.prepareStatement(LOAD)) {
            var subjects = transaction.createArrayOf("text", rows.toArray());
            select.setArray(1, subjects);
            select.setArray(2, subjects);
            select.setArray(3, subjects);
            List<StoredEvent> events = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    events.add(new StoredEvent(
                            Kind.valueOf(found.getString(1)),
                            found.getString(2),
                            found.getString(3),
                            found.getString(4),
                            found.getBytes(5)));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public void save(Connection transaction, Collection<StoredEvent> events) {
        try {
            for (Kind kind : Kind.values()) {
                List<StoredEvent> ofKind =
                        events.stream().filter(event -> event.kind() == kind).toList();
                if (!ofKind.isEmpty()) {
                    save(transaction, save(kind), ofKind);
                }
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private static void save(Connection transaction, String sql, List<StoredEvent> events) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(sql)) {
            insert.setArray(1, transaction.createArrayOf("text", column(events, StoredEvent::key)));
            insert.setArray(2, transaction.createArrayOf("text", column(events, StoredEvent::row)));
            insert.setArray(3, transaction.createArrayOf("text", column(events, StoredEvent::id)));
            insert.setArray(
                    4,
                    transaction.createArrayOf(
                            "bytea", events.stream().map(StoredEvent::bytes).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private static Object[] column(List<StoredEvent> events, Function<StoredEvent, String> value) {
        return events.stream().map(value).toArray();
    }
}
