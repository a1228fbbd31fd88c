package io.proofmark.verify.persistence;

import io.proofmark.verify.domain.Deadline;
import io.proofmark.verify.domain.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Deadlines as tables have them: the columns {@code deadline_at} and {@code deadline_owner}, both null where there is none. */
final class Deadlines {

    private Deadlines() {}

    static @Nullable Deadline read(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("deadline_at", OffsetDateTime.class);
        return of(at == null ? null : at.toInstant(), row.getString("deadline_owner"));
    }

    static @Nullable Deadline of(@Nullable Instant at, @Nullable String owner) {
        return at == null || owner == null ? null : new Deadline(at, Word.parse(Deadline.Owner.values(), owner));
    }
}
