package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Queue;
import io.proofmark.badge.application.ShowQueue;
import io.proofmark.badge.domain.CaseState;
import io.proofmark.badge.domain.Lane;
import io.proofmark.badge.domain.QueueItem;
import io.proofmark.badge.domain.Remark;
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

    /** What somebody says against a row is a case of its own, without a submission. */
    private static final String CASES = """
            select c.submission_id, s.document, c.state, c.case_version, c.deadline_at, c.deadline_owner, v.document,
              r.row_id, r.at, r.kind
            from submission_case c
            left join submission s on s.id = c.submission_id
            left join remark r on r.id = c.submission_id
            left join verdict v on v.submission_id = c.submission_id and not v.beside
            where (s.id is not null or r.id is not null)
            """;

    /** As the index has it. */
    private static final String WAITING = "and (c.deadline_at is not null or c.state = 'queued')";

    private final DataSource database;

    JdbcQueue(DataSource database) {
        this.database = database;
    }

    @Override
    public List<QueueItem> items(@Nullable String state, @Nullable Lane lane, @Nullable Place after, int limit) {
        Select select = new Select(CASES)
                .equal("c.state", state)
                .equal("coalesce(s.lane, 'single')", lane == null ? null : lane.word());
        if (state == null || state.equals(CaseState.PUBLISHED)) {
            select.add(WAITING);
        }
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
        String document = it.getString(2);
        Submission submission = document == null ? null : Json.read(document, Submission.class);
        Timestamp deadline = it.getTimestamp(5);
        String verdict = it.getString(7);
        String kind = it.getString(10);
        return new QueueItem(
                it.getString(1),
                submission == null ? it.getString(8) : submission.subject(),
                submission,
                kind == null ? null : Remark.Kind.of(kind),
                submission == null ? it.getTimestamp(9).toInstant() : submission.receivedAt(),
                it.getString(3),
                it.getInt(4),
                deadline == null ? null : deadline.toInstant(),
                it.getString(6),
                verdict == null ? null : Json.read(verdict, Verdict.class),
                List.of(),
                List.of());
    }
}
