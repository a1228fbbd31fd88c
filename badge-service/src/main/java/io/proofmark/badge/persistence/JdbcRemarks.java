package io.proofmark.badge.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.proofmark.badge.application.Cursor;
import io.proofmark.badge.application.Remarks;
import io.proofmark.badge.domain.QueueItem;
import io.proofmark.badge.domain.Remark;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Remarks in PostgreSQL. */
@ApplicationScoped
public class JdbcRemarks implements Remarks {

    /** Of a row that are shown beside a case. */
    private static final int NEWEST = 20;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String COLUMNS = """
            r.id, r.row_id, r.kind, r.at,
              (select coalesce(jsonb_object_agg(t.pointer, t.text), '{}') from text t where t.id = r.id)
            """;

    /** After the columns of a remark. */
    private static final int CASE = 6;

    private static final String BESIDE = """
            , wanted.case_id
            from unnest(?::text[], ?::text[]) as wanted(case_id, row_id)
            cross join lateral (
              select * from remark where id = wanted.case_id
              union
              (select * from remark where row_id = wanted.row_id order by at desc, id limit ?)) r
            order by r.at desc, r.id
            """;

    private final DataSource database;

    JdbcRemarks(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<String, List<Remark>> beside(Collection<QueueItem> cases) {
        String[] ids = cases.stream().map(QueueItem::id).toArray(String[]::new);
        String[] rows = cases.stream().map(QueueItem::row).toArray(String[]::new);
        return new Select("select " + COLUMNS + BESIDE, ids, rows, NEWEST)
                .list(database, it -> Map.entry(it.getString(CASE), remark(it))).stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public List<Remark> all(@Nullable Cursor after, int limit) {
        var select = new Select("select " + COLUMNS + "from remark r where true");
        if (after != null) {
            Timestamp at = Timestamp.from(after.publishedAt());
            select.add("and r.at <= ? and (r.at < ? or r.id > ?)", at, at, after.row());
        }
        return select.add("order by r.at desc, r.id limit ?", limit).list(database, JdbcRemarks::remark);
    }

    private static Remark remark(ResultSet it) throws SQLException {
        return new Remark(
                it.getString(1),
                it.getString(2),
                Remark.Kind.of(it.getString(3)),
                it.getTimestamp(4).toInstant(),
                Json.read(it.getString(5), TEXTS));
    }
}
