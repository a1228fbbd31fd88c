package io.proofmark.verify.persistence;

import io.proofmark.verify.application.Asked;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that cases are found by besides their ids. */
record CaseIndexes(CaseIndex first, CaseIndex holding, CaseIndex newest, CaseIndex oldest, CaseIndex confirming) {

    static CaseIndexes on(Connection connection) {
        return new CaseIndexes(
                new CaseIndex(connection, CaseOrder.FIRST),
                new CaseIndex(connection, CaseOrder.HOLDING),
                new CaseIndex(connection, CaseOrder.NEWEST),
                new CaseIndex(connection, CaseOrder.OLDEST),
                new CaseIndex(connection, CaseOrder.CONFIRMING));
    }

    /**
     * @param named rows that are named and are no submission's id
     * @param judged what is known of submissions on which there is a verdict to come
     */
    void load(Asked asked, Set<String> named, List<CaseRow> judged) throws SQLException {
        first.load(named);
        holding.load(with(asked.claims(), CaseOrder.HOLDING, judged));
        oldest.load(with(asked.configurations(), CaseOrder.OLDEST, judged));
        newest.load(asked.scores());
        Set<String> shown = asked.scores().stream()
                .flatMap(row -> newest.stored(row).stream())
                .map(CaseRow::id)
                .collect(Collectors.toSet());
        confirming.load(shown);
    }

    private static Set<String> with(Set<String> keys, CaseOrder order, List<CaseRow> rows) {
        return Stream.concat(keys.stream(), rows.stream().flatMap(row -> order.key().apply(row).stream()))
                .collect(Collectors.toSet());
    }

    void put(CaseRow row) {
        List.of(first, holding, newest, oldest, confirming).forEach(index -> index.put(row));
    }
}
