package io.proofmark.verify.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/** At which evidence somebody has looked, inside one transaction. */
final class EvidenceRows {

    private static final String SEEN = """
            with seen as (select * from unnest(?::text[], ?::text[]) as s (id, pointer)),
            gone as (delete from evidence_named using seen where submission_id = id and field = pointer)
            insert into evidence_seen (submission_id, field) select * from seen on conflict do nothing
            """;

    private record Place(String submissionId, String field) {}

    private final Connection connection;
    private final Set<Place> seen = new LinkedHashSet<>();

    EvidenceRows(Connection connection) {
        this.connection = connection;
    }

    void add(String submissionId, String field) {
        seen.add(new Place(submissionId, field));
    }

    void write() throws SQLException {
        if (seen.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(SEEN)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "text", seen.stream().map(Place::submissionId).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", seen.stream().map(Place::field).toArray()));
            insert.executeUpdate();
        }
    }
}
