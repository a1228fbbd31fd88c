package io.proofmark.badge.persistence;

import io.proofmark.badge.application.SecondTables.Differences;
import io.proofmark.badge.domain.Difference;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the tables that were live with those that are, row by row and by all columns, as both were at one moment:
 * whatever is written meanwhile does not show.
 */
final class TableComparison {

    private static final String KEYS = """
            select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum),
              string_agg(format('%%L, %%I', a.attname, a.attname), ', ' order by a.attnum)
            from projection p
            join pg_class c on c.relname = p.name and c.relnamespace = '%s'::regnamespace
            join pg_index i on i.indrelid = c.oid and i.indisprimary
            join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
            group by c.relname order by c.relname
            """;

    private static final String DIFFERENT = """
            select jsonb_build_object(%s), case when l is null then 'MISSING' when n is null then 'INVENTED' else 'CHANGED' end,
              count(*) over ()
            from %s.%s l full join %s.%s n using (%s)
            where l is distinct from n order by 1 limit %d
            """;

    private final Connection witness;
    private final Schemas schemas;
    private final List<List<String>> keys;

    private TableComparison(Connection witness, Schemas schemas, List<List<String>> keys) {
        this.witness = witness;
        this.schemas = schemas;
        this.keys = keys;
    }

    /** Keeps this moment in mind, before the names change. */
    static TableComparison at(Connection witness, Schemas schemas) throws SQLException {
        witness.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        witness.setAutoCommit(false);
        return new TableComparison(witness, schemas, Sql.rows(witness, KEYS.formatted(schemas.live())));
    }

    /** To be asked when the names have changed. */
    Differences differences(int atMost) throws SQLException {
        long begin = System.nanoTime();
        long count = 0;
        List<Difference> first = new ArrayList<>();
        for (List<String> table : keys) {
            List<List<String>> rows = Sql.rows(
                    witness,
                    DIFFERENT.formatted(
                            table.get(2),
                            schemas.before(),
                            table.get(0),
                            schemas.live(),
                            table.get(0),
                            table.get(1),
                            Math.max(1, atMost - first.size())));
            for (List<String> row : rows) {
                first.add(new Difference(table.get(0), row.get(0), Difference.Kind.valueOf(row.get(1))));
            }
            count += rows.isEmpty() ? 0 : Long.parseLong(rows.getFirst().get(2));
        }
        return new Differences(count, first, Duration.ofNanos(System.nanoTime() - begin));
    }
}
