package io.proofmark.verify.persistence;

import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Deadline;
import io.proofmark.verify.domain.Takedown;
import io.proofmark.verify.domain.Word;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A row of the table of takedowns. */
final class TakedownRow {

    static final String COLUMNS =
            "takedown_id, subject, requested_at, state, case_version, granted_by, deadline_at, deadline_owner";

    private TakedownRow() {}

    static void fill(PreparedStatement upsert, Takedown takedown) throws SQLException {
        Deadline deadline = takedown.deadline();
        Object[] columns = {
            takedown.id(),
            takedown.subject(),
            takedown.requestedAt().atOffset(ZoneOffset.UTC),
            takedown.state().word(),
            takedown.version(),
            takedown.grantedBy(),
            deadline == null ? null : deadline.at().atOffset(ZoneOffset.UTC),
            deadline == null ? null : deadline.owner().word()
        };
        for (int i = 0; i < columns.length; i++) {
            upsert.setObject(i + 1, columns[i]);
        }
    }

    static Takedown read(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("deadline_at", OffsetDateTime.class);
        return new Takedown(
                row.getString("takedown_id"),
                row.getString("subject"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                Word.parse(CaseState.values(), row.getString("state")),
                row.getInt("case_version"),
                row.getString("granted_by"),
                until == null
                        ? null
                        : new Deadline(
                                until.toInstant(),
                                Word.parse(Deadline.Owner.values(), row.getString("deadline_owner"))));
    }
}
