package io.proofmark.verify.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Cases in one order, as one transaction sees them: what is stored, and over it what was changed. */
final class CaseIndex {

    private final Connection connection;
    private final CaseOrder order;
    private final Map<String, List<CaseRow>> stored = new HashMap<>();
    private final Map<String, Map<String, CaseRow>> changed = new HashMap<>();
    /** Under which key each changed case is now; empty: under none. */
    private final Map<String, String> touched = new HashMap<>();

    CaseIndex(Connection connection, CaseOrder order) {
        this.connection = connection;
        this.order = order;
    }

    /** Looks up the first cases of each key in one query. */
    void load(Collection<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        keys.forEach(key -> stored.put(key, new ArrayList<>()));
        try (PreparedStatement select = connection.prepareStatement(order.select())) {
            select.setArray(1, connection.createArrayOf("text", keys.toArray()));
            select.setArray(2, connection.createArrayOf("text", touched.keySet().toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    CaseRow row = CaseRow.read(rows);
                    order.key().apply(row).ifPresent(key -> stored.computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(row));
                }
            }
        }
    }

    /** Takes note of a change. */
    void put(CaseRow row) {
        String before = touched.put(row.id(), order.key().apply(row).orElse(""));
        if (before != null) {
            changed.getOrDefault(before, new HashMap<>()).remove(row.id());
        }
        order.key().apply(row).ifPresent(key -> changed.computeIfAbsent(key, _ -> new HashMap<>())
                .put(row.id(), row));
    }

    /** The first case of a key. */
    Optional<CaseRow> first(String key) throws SQLException {
        if (!stored.containsKey(key) || mayHideAnother(key)) {
            load(List.of(key));
        }
        return Stream.concat(
                        stored.getOrDefault(key, List.of()).stream().filter(row -> !touched.containsKey(row.id())),
                        changed.getOrDefault(key, Map.of()).values().stream().filter(order.belongs()))
                .min(order.order());
    }

    /** The first that was looked up for a key. */
    Optional<CaseRow> stored(String key) {
        return stored.getOrDefault(key, List.of()).stream().findFirst();
    }

    /** Whether all that was looked up has moved back, so that the first may be one that was not. */
    private boolean mayHideAnother(String key) {
        List<CaseRow> known = stored.getOrDefault(key, List.of());
        return known.size() == order.ahead() && known.stream().allMatch(row -> movedBack(key, row));
    }

    private boolean movedBack(String key, CaseRow row) {
        if (!touched.containsKey(row.id())) {
            return false;
        }
        CaseRow now = changed.getOrDefault(key, Map.of()).get(row.id());
        return now == null || !order.belongs().test(now) || order.order().compare(now, row) > 0;
    }
}
