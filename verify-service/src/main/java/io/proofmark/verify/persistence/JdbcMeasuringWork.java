package io.proofmark.verify.persistence;

import io.proofmark.verify.application.MeasuringWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The worker's list in PostgreSQL. */
@ApplicationScoped
public class JdbcMeasuringWork implements MeasuringWork {

    private static final String DUE = """
            select cases.event from package join cases using (submission_id)
            where to_measure and submission_id <> all (?) order by partition, "offset" limit ?
            """;
    private static final String UNNEEDED = """
            select sha256 from artifact_unneeded
            where not exists (select 1 from artifact_use used where used.sha256 = artifact_unneeded.sha256) limit ?
            """;
    private static final String DELETED = "delete from artifact_unneeded where sha256 = ?";

    private final DataSource database;

    public JdbcMeasuringWork(DataSource database) {
        this.database = database;
    }

    @Override
    public List<byte[]> due(List<String> but, int most) {
        return asking(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DUE)) {
                select.setArray(1, connection.createArrayOf("text", but.toArray()));
                select.setInt(2, most);
                try (ResultSet rows = select.executeQuery()) {
                    List<byte[]> events = new ArrayList<>();
                    while (rows.next()) {
                        events.add(rows.getBytes(1));
                    }
                    return events;
                }
            }
        });
    }

    @Override
    public List<String> unneeded(int most) {
        return asking(connection -> {
            try (PreparedStatement select = connection.prepareStatement(UNNEEDED)) {
                select.setInt(1, most);
                try (ResultSet rows = select.executeQuery()) {
                    List<String> digests = new ArrayList<>();
                    while (rows.next()) {
                        digests.add(rows.getString(1));
                    }
                    return digests;
                }
            }
        });
    }

    @Override
    public void deleted(String sha256) {
        asking(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(DELETED)) {
                delete.setString(1, sha256);
                return delete.executeUpdate();
            }
        });
    }

    private <T> T asking(Question<T> question) {
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
