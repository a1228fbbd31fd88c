package io.proofmark.verify.persistence;

import io.proofmark.verify.application.WishBook;
import io.proofmark.verify.domain.Remark;
import io.proofmark.verify.domain.Takedown;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wishes and remarks, inside one transaction. */
final class WishRows implements WishBook {

    private static final String SELECT = "select %s from takedown where takedown_id = ?".formatted(TakedownRow.COLUMNS);
    private static final String UPSERT = """
            insert into takedown (%s) values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (takedown_id) do update set
              state = excluded.state, case_version = excluded.case_version, granted_by = excluded.granted_by,
              deadline_at = excluded.deadline_at, deadline_owner = excluded.deadline_owner
            """.formatted(TakedownRow.COLUMNS);
    private static final String REMARK =
            "insert into remark (subject, remark_id, given_at) values (?, ?, ?) on conflict do nothing";

    private final Connection connection;
    private final Map<String, Takedown> changed = new LinkedHashMap<>();
    private final List<Remark> added = new ArrayList<>();

    WishRows(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<Takedown> takedown(String id) {
        Takedown known = changed.get(id);
        return known == null ? stored(id) : Optional.of(known);
    }

    @Override
    public void save(Takedown takedown) {
        changed.put(takedown.id(), takedown);
    }

    @Override
    public void add(Remark remark) {
        added.add(remark);
    }

    void write() throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT);
                PreparedStatement insert = connection.prepareStatement(REMARK)) {
            for (Takedown takedown : changed.values()) {
                TakedownRow.fill(upsert, takedown);
                upsert.addBatch();
            }
            upsert.executeBatch();
            for (Remark remark : added) {
                insert.setString(1, remark.row());
                insert.setString(2, remark.id());
                insert.setObject(3, remark.givenAt().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private Optional<Takedown> stored(String id) {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, id);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(TakedownRow.read(found)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }
}
