package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Projection;
import io.proofmark.badge.domain.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills tables that have neither keys nor indexes yet. Of a row that is written again later the older copies lie in the table
 * too, until {@link FilledTable} removes them; a copy of a copy is harmless. Texts alone are written as ever: what erases
 * them is no row.
 */
public final class CopyProjection implements Projection<Connection> {

    private static final int CHUNK = 1 << 18;

    @Override
    public void apply(Connection transaction, List<Change> list) {
        var changes = new Changes(list);
        try {
            copy(transaction, "submission", TableRows.submissions(changes.submissions()));
            copy(transaction, "artifact", TableRows.files(changes.submissions()));
            copy(transaction, "timeline", changes.timeline());
            copy(transaction, "submission_case", TableRows.cases(changes.cases()));
            copy(transaction, "verdict", TableRows.verdicts(changes.verdicts()));
            copy(transaction, "standing", TableRows.standings(changes.standings()));
            copy(transaction, "standing_step", TableRows.steps(changes.steps()));
            copy(transaction, "remark", TableRows.remarks(changes.remarks()));
            JdbcProjection.texts(transaction, changes);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private static void copy(Connection transaction, String table, Collection<? extends Record> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        CopyIn copy = transaction
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)");
        try {
            var bytes = new BinaryRows();
            for (Record row : rows) {
                bytes.add(row);
                if (bytes.size() >= CHUNK) {
                    send(bytes, copy);
                }
            }
            bytes.end();
            send(bytes, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(BinaryRows bytes, CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes.array(), 0, bytes.size());
        bytes.clear();
    }
}
