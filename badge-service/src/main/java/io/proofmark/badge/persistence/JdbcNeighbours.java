package io.proofmark.badge.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.proofmark.badge.application.Neighbours;
import io.proofmark.badge.domain.CaseState;
import io.proofmark.badge.domain.Neighbour;
import io.proofmark.badge.domain.TextPointers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Runs from one address in PostgreSQL; a code is made for a row, so equal codes are runs of one row. */
@ApplicationScoped
public class JdbcNeighbours implements Neighbours {

    private static final int SHOWN = 20;

    /** Each code once, however many of the runs have it. */
    private static final String RUNS = """
            with asked as (
              select id, text as code from text where pointer = '%1$s' and id = any (?::text[])
            ), run as (
              select t.text as code, t.id, s.document ->> 'reproduces' is not null as reproduces,
                row_number() over (
                  partition by t.text
                  order by s.document ->> 'reproduces' is not null, s.received_at desc, t.id) as place
              from (select distinct code from asked) as known
              join text t on t.text = known.code and t.pointer = '%1$s'
              join submission s on s.id = t.id
              join submission_case c on c.submission_id = t.id and c.state = '%2$s'
            )
            select asked.id, run.id, run.reproduces
            from asked join run on run.code = asked.code and run.id <> asked.id
            where run.place <= ?
            order by run.place
            """.formatted(TextPointers.ADDRESS, CaseState.PUBLISHED);

    private final DataSource database;

    JdbcNeighbours(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<String, List<Neighbour>> of(Collection<String> submissions) {
        return new Select(RUNS, submissions.toArray(String[]::new), SHOWN)
                        .list(
                                database,
                                it -> new Pair(it.getString(1), new Neighbour(it.getString(2), it.getBoolean(3))))
                        .stream()
                        .collect(groupingBy(Pair::asked, mapping(Pair::found, toList())));
    }

    private record Pair(String asked, Neighbour found) {}
}
