package io.proofmark.verify.persistence;

import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Deadline;
import io.proofmark.verify.domain.Review;
import io.proofmark.verify.domain.Word;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A row of the table of reviews. */
final class ReviewRow {

    static final String COLUMNS =
            "review_id, subject, kind, asked_at, state, case_version, granted_by, deadline_at, deadline_owner";

    private ReviewRow() {}

    static void fill(PreparedStatement upsert, Review review) throws SQLException {
        Deadline deadline = review.deadline();
        Object[] columns = {
            review.id(),
            review.subject(),
            review.kind().word(),
            review.askedAt().atOffset(ZoneOffset.UTC),
            review.state().word(),
            review.version(),
            review.grantedBy(),
            deadline == null ? null : deadline.at().atOffset(ZoneOffset.UTC),
            deadline == null ? null : deadline.owner().word()
        };
        for (int i = 0; i < columns.length; i++) {
            upsert.setObject(i + 1, columns[i]);
        }
    }

    static Review read(ResultSet row) throws SQLException {
        return new Review(
                row.getString("review_id"),
                row.getString("subject"),
                Word.parse(Review.Kind.values(), row.getString("kind")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Word.parse(CaseState.values(), row.getString("state")),
                row.getInt("case_version"),
                row.getString("granted_by"),
                Deadlines.read(row));
    }
}
