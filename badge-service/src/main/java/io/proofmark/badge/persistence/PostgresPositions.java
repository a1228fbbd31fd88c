package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Place;
import io.proofmark.badge.application.Positions;
import io.proofmark.badge.domain.Digest;
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

/** The log's own table of positions, and the digests that are kept beside it. */
@ApplicationScoped
public class PostgresPositions implements Positions {

    /** One statement, so that all is seen at one moment. */
    private static final String ALL = """
            select 'position'::regclass::oid::bigint, topic, partition, next_offset, null from position
            union all
            select 'position'::regclass::oid::bigint, projection, null, null, value from digest
            """;

    private final DataSource database;

    PostgresPositions(DataSource database) {
        this.database = database;
    }

    @Override
    public Place now() {
        try (Connection connection = database.getConnection()) {
            return of(connection);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    /** Of the tables in the connection's current schema. */
    static Place of(Connection connection) throws SQLException {
        SortedMap<String, List<Long>> offsets = new TreeMap<>();
        SortedMap<String, Digest> digests = new TreeMap<>();
        long tables = 0;
        try (PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                tables = rows.getLong(1);
                var digest = rows.getBigDecimal(5);
                if (digest != null) {
                    digests.put(rows.getString(2), new Digest(digest.toBigIntegerExact()));
                } else {
                    // A partition that has no row yet is read from its beginning.
                    offsets.computeIfAbsent(
                                    rows.getString(2),
                                    topic -> new ArrayList<>(Collections.nCopies(Topic.PARTITIONS, 0L)))
                            .set(rows.getInt(3), rows.getLong(4));
                }
            }
        }
        return new Place(offsets, digests, tables);
    }
}
