package io.proofmark.verify.persistence;

import io.proofmark.verify.application.EvidenceWork;
import io.proofmark.verify.application.NamedEvidence;
import io.proofmark.verify.domain.InForce;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The list of evidence in PostgreSQL. */
@ApplicationScoped
public class JdbcEvidenceWork implements EvidenceWork {

    private static final String DUE = """
            select submission_id, subject, rule_set, catalog, field, address
            from evidence_named join cases using (submission_id)
            where state <> 'withdrawn' and submission_id || field <> all (?)
            order by submission_id, field limit ?
            """;

    private final DataSource database;

    public JdbcEvidenceWork(DataSource database) {
        this.database = database;
    }

    @Override
    public List<NamedEvidence> due(List<String> but, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setArray(1, connection.createArrayOf("text", but.toArray()));
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                List<NamedEvidence> due = new ArrayList<>();
                while (rows.next()) {
                    due.add(new NamedEvidence(
                            rows.getString(1),
                            rows.getString(2),
                            new InForce(rows.getString(3), rows.getString(4)),
                            rows.getString(5),
                            rows.getString(6)));
                }
                return due;
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }
}
