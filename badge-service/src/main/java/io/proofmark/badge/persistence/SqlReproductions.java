package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Cursor;
import io.proofmark.badge.application.Reproductions;
import io.proofmark.badge.domain.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verdicts on the published runs under a row's subject, by an index of subject and arrival. */
@ApplicationScoped
public class SqlReproductions implements Reproductions {

    private static final String PAGE = """
            select cast(extract(epoch from s.received_at) * 1000 as bigint), cast(v.document as text)
            from submission s
            join submission_case c on c.submission_id = s.id and c.state = 'published'
            join verdict v on v.submission_id = s.id and not v.beside
            where s.subject = :row and s.document ->> 'reproduces' is not null
              and (s.received_at, s.id) < (cast(:at as timestamptz), :id)
            order by s.received_at desc, s.id desc
            """;
    /** After every run that was received. */
    private static final Cursor START = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), "");

    private final EntityManager entities;

    SqlReproductions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Run> of(String row, @Nullable Cursor after, int limit) {
        Cursor start = after == null ? START : after;
        List<?> found = entities.createNativeQuery(PAGE, Object[].class)
                .setParameter("row", row)
                .setParameter("at", start.publishedAt().toString())
                .setParameter("id", start.row())
                .setMaxResults(limit)
                .getResultList();
        return found.stream().map(line -> run((Object[]) line)).toList();
    }

    private static Run run(Object[] line) {
        return new Run(Instant.ofEpochMilli((Long) line[0]), Json.read((String) line[1], Verdict.class));
    }
}
