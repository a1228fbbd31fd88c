package io.proofmark.verify.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Cases by their ids, inside one transaction: read in one query, written in one statement. */
final class CaseRows {

    private static final String SELECT =
            "select %s from cases where submission_id = any (?)".formatted(CaseRow.COLUMNS);
    private static final String UNDER_A_ROW =
            "select %s from cases where subject = ? and own_run = ?".formatted(CaseRow.COLUMNS);

    private final Connection connection;
    private final Map<String, Optional<CaseRow>> rows = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    CaseRows(Connection connection) {
        this.connection = connection;
    }

    /** Looks up in one query those that were not looked up before. */
    void load(Collection<String> submissionIds) throws SQLException {
        List<String> unknown =
                submissionIds.stream().filter(id -> !rows.containsKey(id)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", unknown.toArray()));
            keep(select);
        }
        unknown.forEach(id -> rows.putIfAbsent(id, Optional.empty()));
    }

    Optional<CaseRow> find(String submissionId) throws SQLException {
        load(List.of(submissionId));
        return known(submissionId);
    }

    /** What was looked up or changed. */
    Optional<CaseRow> known(String submissionId) {
        return rows.getOrDefault(submissionId, Optional.empty());
    }

    /**
     * Cases under a row, by id.
     *
     * @param ownRun whether those that repeat nothing are meant, or those that repeat the row
     */
    Stream<CaseRow> under(String row, boolean ownRun) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNDER_A_ROW)) {
            select.setString(1, row);
            select.setBoolean(2, ownRun);
            keep(select);
        }
        return rows.values().stream()
                .flatMap(Optional::stream)
                .filter(run ->
                        run.ranking().ownRun() == ownRun && run.file().subject().equals(row))
                .sorted(Comparator.comparing(CaseRow::id));
    }

    void put(CaseRow row) {
        rows.put(row.id(), Optional.of(row));
        changed.add(row.id());
    }

    void write() throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(CaseRow.UPSERT)) {
            for (String id : changed) {
                known(id).orElseThrow().fill(upsert);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** Takes what another query brought, unless it was looked up before: that may have been changed since. */
    void keep(CaseRow row) {
        if (known(row.id()).isEmpty()) {
            rows.put(row.id(), Optional.of(row));
        }
    }

    private void keep(PreparedStatement select) throws SQLException {
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                keep(CaseRow.read(found));
            }
        }
    }
}
