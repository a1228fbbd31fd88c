package io.proofmark.verify.persistence;

import io.proofmark.verify.application.ExternalIds;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.pack.Pack;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** Owners of ids in PostgreSQL: one asks at a time for an id, and what one was told stands for the next. */
@ApplicationScoped
public class JdbcExternalIds implements ExternalIds {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String OWNER = """
            select other.submission_id, cases.event from package own
            join package other on other.format = own.format and other.external_id = own.external_id
            join cases on cases.submission_id = other.submission_id
            left join external_id_owner owner on owner.format = other.format
             and owner.external_id = other.external_id and owner.submission_id = other.submission_id
            where own.submission_id = ? and not disowned
             and (owner.submission_id is not null or state = 'withdrawn'
              or other.partition = own.partition and other."offset" <= own."offset")
            order by owner.submission_id is null, state <> 'withdrawn', other."offset" limit 1
            """;
    private static final String OWNS = """
            insert into external_id_owner (format, external_id, submission_id) values (?, ?, ?) on conflict do nothing
            """;

    private record Owner(String submissionId, byte[] event) {}

    private final DataSource database;

    public JdbcExternalIds(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<byte[]> claim(Submission submission) {
        Pack pack = Objects.requireNonNull(submission.pack());
        try (Connection connection = database.getConnection()) {
            return inTransaction(connection, submission.id(), pack)
                    .filter(found -> !found.submissionId().equals(submission.id()))
                    .map(Owner::event);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private static Optional<Owner> inTransaction(Connection connection, String submissionId, Pack pack)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            Optional<Owner> owner =
                    claim(connection, submissionId, pack.format().word(), pack.externalId());
            connection.commit();
            return owner;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static Optional<Owner> claim(Connection connection, String submissionId, String format, String externalId)
            throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement select = connection.prepareStatement(OWNER);
                PreparedStatement insert = connection.prepareStatement(OWNS)) {
            lock.setString(1, format + ' ' + externalId);
            lock.execute();
            select.setString(1, submissionId);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                Owner owner = new Owner(rows.getString(1), rows.getBytes(2));
                insert.setString(1, format);
                insert.setString(2, externalId);
                insert.setString(3, owner.submissionId());
                insert.executeUpdate();
                return Optional.of(owner);
            }
        }
    }
}
