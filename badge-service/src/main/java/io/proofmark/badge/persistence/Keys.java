package io.proofmark.badge.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Primary keys that were dropped for the time of the filling.
 *
 * @param byTable of each {@link FilledTable}
 */
record Keys(Map<String, Key> byTable) {

    static final Keys NONE = new Keys(Map.of());

    private static final String ALL = """
            select c.relname, k.conname, pg_get_constraintdef(k.oid),
              (select string_agg(quote_ident(a.attname), ', ' order by array_position(k.conkey, a.attnum))
               from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey))
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where c.relnamespace = current_schema()::regnamespace and k.contype = 'p'
            """;

    /** @param columns their names, as a list */
    private record Key(String table, String name, String definition, String columns) {}

    static Keys drop(Connection connection) throws SQLException {
        var keys = new Keys(Sql.rows(connection, ALL).stream()
                .map(it -> new Key(it.get(0), it.get(1), it.get(2), it.get(3)))
                .filter(key -> FilledTable.has(key.table()))
                .collect(Collectors.toMap(Key::table, Function.identity())));
        for (Key key : keys.byTable().values()) {
            Sql.run(connection, "alter table %s drop constraint %s".formatted(key.table(), key.name()));
        }
        return keys;
    }

    /** What leaves one copy of each row and makes the key. */
    String[] restoring(FilledTable table) {
        Key key = Objects.requireNonNull(byTable.get(table.name()), table.name());
        return List.of(
                        table.deleteOlder(key.columns()),
                        "alter table %s add constraint %s %s".formatted(table.name(), key.name(), key.definition()))
                .toArray(String[]::new);
    }
}
