package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Positions;
import io.proofmark.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The log's own table of positions. */
@ApplicationScoped
public class PostgresPositions implements Positions {

    private static final String ALL = "select topic, partition, next_offset from position";

    private final DataSource database;

    PostgresPositions(DataSource database) {
        this.database = database;
    }

    @Override
    public SortedMap<String, List<Long>> offsets() {
        SortedMap<String, List<Long>> offsets = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                // A partition that has no row yet is read from its beginning.
                offsets.computeIfAbsent(
                                rows.getString(1), topic -> new ArrayList<>(Collections.nCopies(Topic.PARTITIONS, 0L)))
                        .set(rows.getInt(2), rows.getLong(3));
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
        return offsets;
    }
}
