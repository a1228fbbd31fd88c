package io.proofmark.verify.persistence;

import io.proofmark.verify.application.Facts;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.application.Precedents;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.pack.Pack;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Other submissions as they were at the last record that has been applied; read only. */
@ApplicationScoped
public class JdbcPrecedents implements Precedents {

    private static final String EVENT = "select event from cases where submission_id = ?";
    private static final String OWNER = """
            select other.submission_id from package other join cases using (submission_id)
            where other.subject = ? and other.external_id = ? and cases.state <> 'rejected'
             and other."offset" < coalesce(
              (select own."offset" from package own where own.submission_id = ?), 9223372036854775807)
            order by other."offset" limit 1
            """;

    private final DataSource database;
    private final Facts facts;

    JdbcPrecedents(DataSource database, Facts facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public Optional<Submission> find(String submissionId) {
        return ask(EVENT, row -> row.getBytes(1), submissionId).map(this::submission);
    }

    @Override
    public Optional<String> owner(Submission submission) {
        Pack pack = submission.pack();
        return pack == null
                ? Optional.empty()
                : ask(OWNER, row -> row.getString(1), submission.subject(), pack.externalId(), submission.id());
    }

    private Submission submission(byte[] event) {
        if (facts.read(event) instanceof LogFact.Received received) {
            return received.submission();
        }
        throw new IllegalStateException("a case is opened by a submission only");
    }

    private <T> Optional<T> ask(String sql, Column<T> column, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(column.of(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @FunctionalInterface
    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }
}
