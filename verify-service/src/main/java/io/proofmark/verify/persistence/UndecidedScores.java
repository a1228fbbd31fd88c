package io.proofmark.verify.persistence;

import io.proofmark.verify.application.TooManyWaiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Native scores on which nobody ruled yet, by row, as one transaction sees them. */
final class UndecidedScores {

    private static final String SELECT = """
            select %s from cases
            where score_row = any (?) and state in ('queued', 'needs-info', 'waiting-for-original')
            """.formatted(CaseRow.COLUMNS);

    private final Connection connection;
    private final int most;
    private final Map<String, Map<String, CaseRow>> byRow = new HashMap<>();

    /** @param most of one row */
    UndecidedScores(Connection connection, int most) {
        this.connection = connection;
        this.most = most;
    }

    /** Looks up those of some rows in one query, of each row once. */
    List<CaseRow> load(Collection<String> rows) throws SQLException {
        List<CaseRow> found = new ArrayList<>();
        List<String> unknown =
                rows.stream().filter(row -> !byRow.containsKey(row)).toList();
        if (unknown.isEmpty()) {
            return found;
        }
        unknown.forEach(row -> byRow.put(row, new HashMap<>()));
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", unknown.toArray()));
            try (ResultSet cases = select.executeQuery()) {
                while (cases.next()) {
                    CaseRow one = CaseRow.read(cases);
                    found.add(one);
                    put(one);
                }
            }
        }
        return found;
    }

    /** @throws TooManyWaiting when there is no place for one more */
    void admit(CaseRow row) throws SQLException {
        String scoreRow = row.ranking().scoreRow();
        if (scoreRow != null && row.undecided() && of(scoreRow).size() >= most) {
            throw new TooManyWaiting(scoreRow, most);
        }
    }

    /** Takes note of a change. */
    void put(CaseRow row) throws SQLException {
        String scoreRow = row.ranking().scoreRow();
        if (scoreRow == null) {
            return;
        }
        if (row.undecided()) {
            of(scoreRow).put(row.id(), row);
        } else {
            of(scoreRow).remove(row.id());
        }
    }

    /** Their ids, by (received, id). */
    List<String> ids(String row) throws SQLException {
        return of(row).values().stream()
                .sorted(CaseOrder.BY_ARRIVAL)
                .map(CaseRow::id)
                .toList();
    }

    private Map<String, CaseRow> of(String row) throws SQLException {
        Map<String, CaseRow> known = byRow.get(row);
        if (known == null) {
            load(List.of(row));
            return byRow.getOrDefault(row, new HashMap<>());
        }
        return known;
    }
}
