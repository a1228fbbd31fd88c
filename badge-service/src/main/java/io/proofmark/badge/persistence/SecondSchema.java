package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Place;
import io.proofmark.badge.application.SecondTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The second set as a schema of its own, named after the live one. One rebuild at a time. */
public final class SecondSchema implements SecondTables, AutoCloseable {

    private static final String SLOWING_INDEXES = """
            select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index i
            join pg_class c on c.oid = i.indexrelid
            where c.relnamespace = current_schema()::regnamespace
              and not exists (select from pg_constraint where conindid = indexrelid)
            """;

    private final DataSource liveTables;
    private final DataSource secondTables;
    private final Schemas schemas;
    private final List<String> leftOut = new ArrayList<>();
    private Keys keys = Keys.NONE;
    /** Holds the lock that keeps others from rebuilding. */
    private @Nullable Connection owner;

    /**
     * @param liveTables whose current schema is the live one
     * @param secondTables whose current schema is {@link Schemas#second}
     */
    public SecondSchema(DataSource liveTables, DataSource secondTables, Schemas schemas) {
        this.liveTables = liveTables;
        this.secondTables = secondTables;
        this.schemas = schemas;
    }

    @Override
    public void make() {
        claim();
        Sql.run(liveTables, "create schema " + schemas.second());
        Flyway.configure()
                .dataSource(secondTables)
                .schemas(schemas.second())
                .locations(FlywayReadModel.MIGRATIONS)
                .load()
                .migrate();
        for (String table : Sql.column(secondTables, "select name from projection")) {
            Sql.run(secondTables, "alter table %s disable trigger user".formatted(table));
        }
        try (Connection connection = secondTables.getConnection()) {
            keys = Keys.drop(connection);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
        for (List<String> index : Sql.rows(secondTables, SLOWING_INDEXES)) {
            Sql.run(secondTables, "drop index " + index.getFirst());
            leftOut.add(index.getLast());
        }
    }

    @Override
    public void complete() {
        try (var processors = new Processors()) {
            processors.all(FilledTable.all().map(table -> () -> Sql.run(secondTables, keys.restoring(table))));
            processors.all(leftOut.stream().map(index -> () -> Sql.run(secondTables, index)));
            processors.all(Sql.column(secondTables, "select name from projection").stream()
                    .map(table -> () -> Sql.run(
                            secondTables,
                            "alter table %s enable trigger user".formatted(table),
                            "select count_digest('%s')".formatted(table),
                            "analyze " + table)));
        }
    }

    @Override
    public Place live() {
        return new PostgresPositions(liveTables).now();
    }

    @Override
    public Standstill halt() {
        return SchemaSwap.begin(liveTables, secondTables, schemas);
    }

    /** Drops what is half made. */
    @Override
    public void close() {
        try (Connection connection = owner) {
            owner = null;
            if (connection != null) {
                drop(connection);
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    /** What a rebuild left behind that came to its end, or to none. */
    private void drop(Connection connection) throws SQLException {
        Sql.run(
                connection,
                "drop schema if exists %s cascade".formatted(schemas.before()),
                "drop schema if exists %s cascade".formatted(schemas.second()));
    }

    private void claim() {
        try {
            Connection connection = liveTables.getConnection();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select pg_try_advisory_lock(hashtext('%s'))".formatted(schemas.second()))) {
                if (!row.next() || !row.getBoolean(1)) {
                    connection.close();
                    throw new IllegalStateException("another rebuild is under way");
                }
            }
            owner = connection;
            drop(connection);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }
}
