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
import java.util.Objects;
import java.util.Optional;

/** Packages in PostgreSQL. They are rare beside native documents: each statement is sent when it is asked for. */
record PackageRows(Connection connection) implements PackageBook {

    private static final String OPENED = """
            insert into package (submission_id, subject, format, external_id, partition, "offset", to_measure)
            values (?, ?, ?, ?, ?, ?, true)
            """;
    private static final String USED = """
            insert into artifact_use (sha256, submission_id) values (?, ?) on conflict do nothing
            """;
    private static final String NEEDED = "delete from artifact_unneeded where sha256 = ?";
    private static final String MEASURED =
            "update package set to_measure = false, measured = ? where submission_id = ?";
    private static final String OWNS = """
            insert into external_id_owner (format, external_id, submission_id) values (?, ?, ?) on conflict do nothing
            """;
    private static final String MEASUREMENT = "select measured from package where submission_id = ?";
    private static final String NEVER = "update package set to_measure = false where submission_id = ?";
    private static final String UNNEEDED = """
            insert into artifact_unneeded (sha256)
            select gone.sha256 from artifact_use gone where gone.submission_id = ? and not exists (
              select 1 from artifact_use other where other.sha256 = gone.sha256 and other.submission_id <> gone.submission_id)
            on conflict do nothing
            """;
    private static final String UNUSED = "delete from artifact_use where submission_id = ?";

    @Override
    public void opened(Submission submission, Place place) {
        Pack pack = Objects.requireNonNull(submission.pack());
        run(
                OPENED,
                submission.id(),
                submission.subject(),
                pack.format().word(),
                pack.externalId(),
                place.partition(),
                place.offset());
        for (String sha256 : pack.digests()) {
            run(USED, sha256, submission.id());
            run(NEEDED, sha256);
        }
    }

    @Override
    public void measured(Submission submission, Measurement measurement, byte[] event) {
        Pack pack = Objects.requireNonNull(submission.pack());
        run(MEASURED, event, submission.id());
        Measurement.Owner owner = measurement.owner();
        run(OWNS, pack.format().word(), pack.externalId(), owner == null ? submission.id() : owner.submission());
    }

    @Override
    public Optional<byte[]> measurement(String submissionId) {
        try (PreparedStatement select = connection.prepareStatement(MEASUREMENT)) {
            select.setString(1, submissionId);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public void withdrawn(String submissionId) {
        run(NEVER, submissionId);
        run(UNNEEDED, submissionId);
        run(UNUSED, submissionId);
    }

    private void run(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }
}
