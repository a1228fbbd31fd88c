package io.proofmark.verify.persistence;

import io.proofmark.verify.application.EvidenceNotes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes notes of evidence in two statements, whatever their number. */
@ApplicationScoped
public class JdbcEvidenceNotes implements EvidenceNotes<Connection> {

    private static final String FORGET = "delete from evidence_named where submission_id = any (?)";
    private static final String NOTE = """
            insert into evidence_named (submission_id, field, address)
            select * from unnest(?::text[], ?::text[], ?::text[]) as n (id, pointer, address)
            where not exists (select 1 from evidence_seen where submission_id = id and field = pointer)
            """;

    @Override
    public void note(Connection transaction, Map<String, Map<String, String>> named) {
        List<String> submissions = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        named.forEach((submission, byField) -> byField.forEach((field, address) -> {
            submissions.add(submission);
            fields.add(field);
            addresses.add(address);
        }));
        try {
            run(transaction, FORGET, List.copyOf(named.keySet()));
            if (!submissions.isEmpty()) {
                run(transaction, NOTE, submissions, fields, addresses);
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @SafeVarargs
    private static void run(Connection connection, String sql, List<String>... columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.length; i++) {
                Array column = connection.createArrayOf("text", columns[i].toArray());
                statement.setArray(i + 1, column);
            }
            statement.executeUpdate();
        }
    }
}
