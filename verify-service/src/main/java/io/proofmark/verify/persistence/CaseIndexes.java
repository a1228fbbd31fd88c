package io.proofmark.verify.persistence;

import io.proofmark.verify.application.Asked;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that cases are found by besides their ids. */
record CaseIndexes(CaseIndex first, CaseIndex newest, CaseIndex oldest, CaseIndex confirming) {

    static CaseIndexes on(Connection connection) {
        return new CaseIndexes(
                new CaseIndex(connection, CaseOrder.FIRST),
                new CaseIndex(connection, CaseOrder.NEWEST),
                new CaseIndex(connection, CaseOrder.OLDEST),
                new CaseIndex(connection, CaseOrder.CONFIRMING));
    }

    /** @param named rows that are named and are no submission's id */
    void load(Asked asked, Set<String> named) throws SQLException {
        first.load(named);
        oldest.load(asked.configurations());
        newest.load(asked.scores());
        Set<String> shown = asked.scores().stream()
                .flatMap(row -> newest.stored(row).stream())
                .map(CaseRow::id)
                .collect(Collectors.toSet());
        confirming.load(shown);
    }

    void put(CaseRow row) {
        List.of(first, newest, oldest, confirming).forEach(index -> index.put(row));
    }
}
