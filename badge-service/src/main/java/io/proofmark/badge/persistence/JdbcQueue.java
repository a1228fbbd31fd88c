package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Queue;
import io.proofmark.badge.application.ShowQueue;
import io.proofmark.badge.domain.Lane;
import io.proofmark.badge.domain.QueueItem;
import io.proofmark.badge.domain.Submission;
import io.proofmark.badge.domain.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Waiting cases in PostgreSQL. */
@ApplicationScoped
public class JdbcQueue implements Queue {

    private static final String WAITING = """
            select s.document, c.state, c.case_version, c.deadline_at, c.deadline_owner, v.document
            from submission_case c
            join submission s on s.id = c.submission_id
            left join verdict v on v.submission_id = c.submission_id and not v.beside
            where c.state = ?
            """;

    private final DataSource database;

    JdbcQueue(DataSource database) {
        this.database = database;
    }

    @Override
    public List<QueueItem> items(String state, @Nullable Lane lane, @Nullable Place after, int limit) {
        Select select = new Select(WAITING, state).equal("s.lane", lane == null ? null : lane.word());
        if (after != null) {
            var deadline = Timestamp.from(after.deadline());
            if (after.deadline().equals(ShowQueue.NEVER)) {
                select.add("and c.deadline_at is null and c.submission_id > ?", after.submission());
            } else {
                select.add(
                        "and (c.deadline_at is null or c.deadline_at >= ? and (c.deadline_at > ? or c.submission_id > ?))",
                        deadline,
                        deadline,
                        after.submission());
            }
        }
        return select.add("order by c.deadline_at, c.submission_id limit ?", limit)
                .list(database, JdbcQueue::item);
    }

    private static QueueItem item(ResultSet it) throws SQLException {
        Timestamp deadline = it.getTimestamp(4);
        String verdict = it.getString(6);
        return new QueueItem(
                Json.read(it.getString(1), Submission.class),
                it.getString(2),
                it.getInt(3),
                deadline == null ? null : deadline.toInstant(),
                it.getString(5),
                verdict == null ? null : Json.read(verdict, Verdict.class));
    }
}
