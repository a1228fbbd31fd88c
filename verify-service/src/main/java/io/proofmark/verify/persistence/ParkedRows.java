package io.proofmark.verify.persistence;

import io.proofmark.verify.application.Place;
import io.proofmark.verify.application.Source;
import io.proofmark.verify.application.TooManyWaiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What waits, inside one transaction. How many wait is known beforehand; what they are only where they may be let go. */
final class ParkedRows {

    private static final String COUNT =
            "select submission_id, count(*) from parked where submission_id = any (?) group by submission_id";
    private static final String SELECT = """
            select topic, partition, "offset", submission_id, case_version, event from parked
            where submission_id = any (?)
            """;
    private static final String INSERT = """
            insert into parked (topic, partition, "offset", submission_id, case_version, event) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String DELETE = "delete from parked where topic = ? and partition = ? and \"offset\" = ?";

    private record Waiting(String submissionId, int version, Source source) {}

    private final Connection connection;
    private final int most;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, List<Waiting>> stored = new HashMap<>();
    private final Map<Place, Waiting> added = new TreeMap<>();
    private final Set<Place> released = new HashSet<>();

    ParkedRows(Connection connection, int most) {
        this.connection = connection;
        this.most = most;
    }

    /** Looks up how many wait for each of these. */
    void count(Collection<String> submissionIds) throws SQLException {
        List<String> unknown =
                submissionIds.stream().filter(id -> !counts.containsKey(id)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(id -> counts.put(id, 0));
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setArray(1, connection.createArrayOf("text", unknown.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
    }

    /**
     * Looks up what waits for each of these.
     *
     * @return what was not looked up before
     */
    List<Source> load(Collection<String> submissionIds) throws SQLException {
        List<String> waited = new ArrayList<>();
        for (String id : submissionIds) {
            if (!stored.containsKey(id) && count(id) > 0) {
                waited.add(id);
                stored.put(id, new ArrayList<>());
            }
        }
        if (waited.isEmpty()) {
            return List.of();
        }
        List<Source> sources = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", waited.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Place place = new Place(rows.getString(1), rows.getInt(2), rows.getLong(3));
                    Waiting waiting =
                            new Waiting(rows.getString(4), rows.getInt(5), new Source(place, rows.getBytes(6)));
                    stored.computeIfAbsent(waiting.submissionId(), _ -> new ArrayList<>())
                            .add(waiting);
                    sources.add(waiting.source());
                }
            }
        }
        return sources;
    }

    void add(String submissionId, int version, Source source) throws SQLException {
        if (count(submissionId) >= most) {
            throw new TooManyWaiting(submissionId, most);
        }
        counts.merge(submissionId, 1, Integer::sum);
        added.put(source.place(), new Waiting(submissionId, version, source));
    }

    List<Source> release(String submissionId, int version) throws SQLException {
        if (count(submissionId) == 0) {
            return List.of();
        }
        List<Source> sources = new ArrayList<>(stored(submissionId, version));
        for (Waiting waiting : List.copyOf(added.values())) {
            if (waiting.submissionId().equals(submissionId) && waiting.version() <= version) {
                sources.add(waiting.source());
                added.remove(waiting.source().place());
            }
        }
        counts.merge(submissionId, -sources.size(), Integer::sum);
        sources.sort(Comparator.comparing(Source::place));
        return sources;
    }

    void write() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Place place : released) {
                place(delete, place);
                delete.addBatch();
            }
            delete.executeBatch();
            for (Waiting waiting : added.values()) {
                place(insert, waiting.source().place());
                insert.setString(4, waiting.submissionId());
                insert.setInt(5, waiting.version());
                insert.setBytes(6, waiting.source().event());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private int count(String submissionId) throws SQLException {
        count(List.of(submissionId));
        return counts.getOrDefault(submissionId, 0);
    }

    private List<Source> stored(String submissionId, int version) throws SQLException {
        load(List.of(submissionId));
        return stored.getOrDefault(submissionId, List.of()).stream()
                .filter(waiting -> waiting.version() <= version)
                .map(Waiting::source)
                .filter(source -> released.add(source.place()))
                .toList();
    }

    private static void place(PreparedStatement statement, Place place) throws SQLException {
        statement.setString(1, place.topic());
        statement.setInt(2, place.partition());
        statement.setLong(3, place.offset());
    }
}
