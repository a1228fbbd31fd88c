package io.proofmark.verify.persistence;

import io.proofmark.verify.application.BookPrecedents;
import io.proofmark.verify.application.Facts;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.application.Precedents;
import io.proofmark.verify.domain.Neighbours;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.pack.Measurement;
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

    private static final String OWNER = """
            select cases.event from package other join cases using (submission_id)
            left join external_id_owner owner using (format, external_id, submission_id)
            where other.format = ? and other.external_id = ? and not cases.disowned
            order by owner is null, other.submission_id = ? desc, other."offset" limit 1
            """;

    private final DataSource database;
    private final Facts facts;

    JdbcPrecedents(DataSource database, Facts facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public Optional<Submission> named(String name) {
        return ask(connection -> book(connection).named(name));
    }

    @Override
    public Optional<String> answers(String submissionId) {
        return ask(connection -> book(connection).answers(submissionId));
    }

    @Override
    public Neighbours neighbours(Submission submission) {
        return ask(connection -> book(connection).neighbours(submission));
    }

    @Override
    public Optional<Measurement.Owner> owner(Submission submission) {
        Pack pack = submission.pack();
        return pack == null ? Optional.empty() : ask(connection -> owner(connection, submission, pack));
    }

    private Optional<Measurement.Owner> owner(Connection connection, Submission submission, Pack pack)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OWNER)) {
            select.setString(1, pack.format().word());
            select.setString(2, pack.externalId());
            select.setString(3, submission.id());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() && facts.read(rows.getBytes(1)) instanceof LogFact.Received found
                        ? Measurement.Owner.of(found.submission(), submission)
                        : Optional.empty();
            }
        }
    }

    // Nobody writes by this book, so that it needs no lock.
    private Precedents book(Connection connection) {
        return new BookPrecedents(new JdbcCaseBook(connection, 0), facts);
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
