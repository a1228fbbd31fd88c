package io.proofmark.verify.persistence;

import io.proofmark.verify.application.PackageBook;
import io.proofmark.verify.application.Place;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.pack.Measurement;
import io.proofmark.verify.domain.pack.Pack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Packages, inside one transaction: read in one query, written in a few statements whatever their number. */
final class PackageRows implements PackageBook {

    private static final String MEASUREMENTS =
            "select submission_id, measured from package where submission_id = any (?)";
    private static final String OPENED = """
            insert into package (submission_id, format, external_id, partition, "offset", to_measure)
            select *, true from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[])
            """;
    private static final String MEASURED = """
            update package set to_measure = false, measured = event
            from unnest(?::text[], ?::bytea[]) as now (id, event) where submission_id = id
            """;
    private static final String OWNS = """
            insert into external_id_owner (format, external_id, submission_id)
            select * from unnest(?::text[], ?::text[], ?::text[]) on conflict do nothing
            """;
    private static final String USED = """
            insert into artifact_use (sha256, submission_id)
            select * from unnest(?::text[], ?::text[]) on conflict do nothing
            """;
    private static final String NEVER = "update package set to_measure = false where submission_id = any (?)";
    private static final String UNNEEDED = """
            insert into artifact_unneeded (sha256)
            select distinct gone.sha256 from artifact_use gone where gone.submission_id = any (?) and not exists (
              select 1 from artifact_use other where other.sha256 = gone.sha256 and other.submission_id <> all (?))
            on conflict do nothing
            """;
    private static final String UNUSED = "delete from artifact_use where submission_id = any (?)";
    private static final String NEEDED = """
            delete from artifact_unneeded where sha256 = any (?)
            and exists (select 1 from artifact_use used where used.sha256 = artifact_unneeded.sha256)
            """;

    private record Opened(Submission submission, Place place) {}

    private record Owner(String format, String externalId, String submissionId) {}

    private final Connection connection;
    private final Map<String, Optional<byte[]>> known = new HashMap<>();
    private final Map<String, Opened> opened = new LinkedHashMap<>();
    private final Map<String, byte[]> measured = new LinkedHashMap<>();
    private final Set<Owner> owners = new LinkedHashSet<>();
    private final Map<String, List<String>> withdrawn = new LinkedHashMap<>();

    PackageRows(Connection connection) {
        this.connection = connection;
    }

    /** Looks up in one query what was measured on these. */
    void load(Collection<String> submissionIds) throws SQLException {
        List<String> unknown =
                submissionIds.stream().filter(id -> !known.containsKey(id)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(id -> known.put(id, Optional.empty()));
        try (PreparedStatement select = connection.prepareStatement(MEASUREMENTS)) {
            select.setArray(1, connection.createArrayOf("text", unknown.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getString(1), Optional.ofNullable(rows.getBytes(2)));
                }
            }
        }
    }

    @Override
    public void opened(Submission submission, Place place) {
        opened.put(submission.id(), new Opened(submission, place));
        known.put(submission.id(), Optional.empty());
    }

    @Override
    public void measured(Submission submission, Measurement measurement, byte[] event) {
        Pack pack = Objects.requireNonNull(submission.pack());
        Measurement.Owner owner = measurement.owner();
        measured.put(submission.id(), event);
        known.put(submission.id(), Optional.of(event));
        owners.add(new Owner(
                pack.format().word(), pack.externalId(), owner == null ? submission.id() : owner.submission()));
    }

    @Override
    public Optional<byte[]> measurement(String submissionId) {
        try {
            load(List.of(submissionId));
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
        return known.getOrDefault(submissionId, Optional.empty());
    }

    @Override
    public void withdrawn(String submissionId, List<String> files) {
        withdrawn.put(submissionId, files);
    }

    /** What one submission needs no more another of the same batch may need: both are noted before either is judged. */
    void write() throws SQLException {
        if (!opened.isEmpty()) {
            writeOpened();
        }
        if (!measured.isEmpty()) {
            run(
                    MEASURED,
                    text(measured.keySet()),
                    new Column("bytea", measured.values().toArray(byte[][]::new)));
            run(
                    OWNS,
                    text(owners.stream().map(Owner::format).toList()),
                    text(owners.stream().map(Owner::externalId).toList()),
                    text(owners.stream().map(Owner::submissionId).toList()));
        }
        if (!withdrawn.isEmpty()) {
            Column gone = text(withdrawn.keySet());
            run(NEVER, gone);
            // A copy that came after the withdrawal brought them again.
            used(withdrawn);
            run(UNNEEDED, gone, gone);
            run(UNUSED, gone);
        }
    }

    private void writeOpened() throws SQLException {
        List<Pack> packs = opened.values().stream()
                .map(pack -> Objects.requireNonNull(pack.submission().pack()))
                .toList();
        run(
                OPENED,
                text(opened.keySet()),
                text(packs.stream().map(pack -> pack.format().word()).toList()),
                text(packs.stream().map(Pack::externalId).toList()),
                new Column("int4", places().map(Place::partition).toArray()),
                new Column("int8", places().map(Place::offset).toArray()));
        Map<String, List<String>> files = new LinkedHashMap<>();
        opened.forEach((id, pack) ->
                files.put(id, Objects.requireNonNull(pack.submission().pack()).digests()));
        run(NEEDED, used(files));
    }

    /** Notes which submissions use which files, and returns these. */
    private Column used(Map<String, List<String>> filesById) throws SQLException {
        List<String> files = new ArrayList<>();
        List<String> users = new ArrayList<>();
        filesById.forEach((id, digests) -> digests.forEach(sha256 -> {
            files.add(sha256);
            users.add(id);
        }));
        run(USED, text(files), text(users));
        return text(files);
    }

    private Stream<Place> places() {
        return opened.values().stream().map(Opened::place);
    }

    private record Column(String type, Object[] values) {}

    private static Column text(Collection<String> values) {
        return new Column("text", values.toArray());
    }

    private void run(String sql, Column... columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf(columns[i].type(), columns[i].values()));
            }
            statement.executeUpdate();
        }
    }
}
