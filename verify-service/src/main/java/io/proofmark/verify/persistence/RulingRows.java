package io.proofmark.verify.persistence;

import io.proofmark.verify.application.RulingView;
import io.proofmark.verify.domain.Ruling;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rulings, inside one transaction. */
final class RulingRows {

    private static final String ANSWERED = "select 1 from ruling where ruling_id = ?";
    private static final String ANSWERS = "select 1 from ruling where decision_id = ?";
    private static final String INSERT = """
            insert into ruling (ruling_id, submission_id, decision_id, case_version, applied, document)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final Map<String, Ruling> added = new LinkedHashMap<>();

    RulingRows(Connection connection) {
        this.connection = connection;
    }

    void add(String rulingId, Ruling ruling) {
        added.put(rulingId, ruling);
    }

    boolean has(String rulingId) throws SQLException {
        return added.containsKey(rulingId) || exists(ANSWERED, rulingId);
    }

    /** Whether it was ruled, either way, on a decision. */
    boolean answers(String decisionId) throws SQLException {
        return added.values().stream()
                        .anyMatch(ruling -> decisionId.equals(ruling.cause().decisionId()))
                || exists(ANSWERS, decisionId);
    }

    private boolean exists(String query, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, id);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    void write() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Map.Entry<String, Ruling> entry : added.entrySet()) {
                Ruling ruling = entry.getValue();
                insert.setString(1, entry.getKey());
                insert.setString(2, ruling.submissionId());
                insert.setString(3, ruling.cause().decisionId());
                insert.setInt(4, ruling.caseVersion());
                insert.setBoolean(5, ruling.applied());
                insert.setString(6, Json.write(RulingView.of(entry.getKey(), ruling)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
