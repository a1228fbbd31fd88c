package io.proofmark.verify.persistence;

import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.CaseBook;
import io.proofmark.verify.application.CaseBooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Opens the book for one transaction at a time: the two lanes take turns. */
@ApplicationScoped
public class JdbcCaseBooks implements CaseBooks<Connection> {

    private static final String LOCK = "select pg_advisory_xact_lock(?)";
    /** Any number that nothing else in this database locks. */
    private static final long THE_BOOK = 0x6361_7365_7301L;

    private final int mostWaiting;

    public JdbcCaseBooks(VerifySettings settings) {
        this.mostWaiting = settings.limits().waiting();
    }

    @Override
    public CaseBook open(Connection transaction) {
        try (PreparedStatement lock = transaction.prepareStatement(LOCK)) {
            lock.setLong(1, THE_BOOK);
            lock.execute();
            return new JdbcCaseBook(transaction, mostWaiting);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }
}
