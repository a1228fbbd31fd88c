package io.proofmark.verify.persistence;

import io.proofmark.verify.application.RulingView;
import io.proofmark.verify.domain.Ruling;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rulings, inside one transaction. */
final class RulingRows {

    private static final String ANSWERS = "select 1 from ruling where decision_id = ?";
    private static final String MADE = "select submission_id, ruling_id from ruling where submission_id = any (?)";
    private static final String INSERT = """
            insert into ruling (ruling_id, submission_id, decision_id, case_version, applied, document)
            values (?, ?, ?, ?, ?, ?)
            on conflict (ruling_id) do update set case_version = excluded.case_version, document = excluded.document
            """;

    private final Connection connection;
    /** By case, where they were looked up. */
    private final Map<String, Set<String>> made = new HashMap<>();

    private final Map<String, Ruling> added = new LinkedHashMap<>();

    RulingRows(Connection connection) {
        this.connection = connection;
    }

    /** Looks up in one query what was ruled on these cases before. */
    void load(Collection<String> submissionIds) throws SQLException {
        List<String> unknown =
                submissionIds.stream().filter(id -> !made.containsKey(id)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(id -> made.put(id, new HashSet<>()));
        try (PreparedStatement select = connection.prepareStatement(MADE)) {
            select.setArray(1, connection.createArrayOf("text", unknown.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    made.computeIfAbsent(rows.getString(1), _ -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
        }
    }

    void add(String rulingId, Ruling ruling) {
        added.put(rulingId, ruling);
    }

    boolean has(String submissionId, String rulingId) throws SQLException {
        load(List.of(submissionId));
        return added.containsKey(rulingId)
                || made.getOrDefault(submissionId, Set.of()).contains(rulingId);
    }

    /** Whether it was ruled, either way, on a decision. */
    boolean answers(String decisionId) throws SQLException {
        return added.values().stream()
                        .anyMatch(ruling -> decisionId.equals(ruling.cause().decisionId()))
                || stored(decisionId);
    }

    private boolean stored(String decisionId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ANSWERS)) {
            select.setString(1, decisionId);
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
