package io.proofmark.badge.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.badge.domain.Digest;
import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.Sha256;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What tables add up to, counted from their rows without a word of the SQL that keeps the digests. */
record CountedDigests(Connection connection) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_THE_LOG =
            Set.of("position", "unsent", "flyway_schema_history", "projection", "projection_digest");
    private static final Set<String> PLACES_IN_THE_LOG = Set.of("log_offset");

    /** Of every table of the schema that is filled from the log. */
    SortedMap<String, Digest> all() throws SQLException {
        SortedMap<String, Digest> digests = new TreeMap<>();
        for (String table : column("select tablename from pg_tables where schemaname = current_schema()")) {
            if (!OF_THE_LOG.contains(table)) {
                digests.put(table, of(table));
            }
        }
        return digests;
    }

    /** As the tables say themselves. */
    SortedMap<String, Digest> kept() throws SQLException {
        SortedMap<String, Digest> digests = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select projection, value from digest")) {
            while (rows.next()) {
                digests.put(rows.getString(1), new Digest(rows.getBigDecimal(2).toBigIntegerExact()));
            }
        }
        return digests;
    }

    private Digest of(String table) throws SQLException {
        List<String> columns = column("select column_name from information_schema.columns"
                + " where table_schema = current_schema() and table_name = '" + table + "'");
        columns.removeAll(PLACES_IN_THE_LOG);
        BigInteger sum = BigInteger.ZERO;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select "
                        + String.join(
                                ", ",
                                columns.stream()
                                        .map(it -> "to_jsonb(t) ->> '" + it + "'")
                                        .toList())
                        + " from " + table + " t")) {
            while (rows.next()) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), rows.getString(i + 1));
                }
                sum = sum.add(new BigInteger(1, Sha256.of(Jcs.canonicalBytes(JSON.writeValueAsString(row)))));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return new Digest(sum);
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
