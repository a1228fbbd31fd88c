package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Place;
import io.proofmark.badge.application.SecondTables.Differences;
import io.proofmark.badge.application.SecondTables.Standstill;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Puts one schema in the place of another by renaming both in one transaction. Who reads waits for nothing: a statement
 * under way goes on in the tables that it found, the next one finds the others, which say the same.
 */
final class SchemaSwap implements Standstill {

    /** Writers begin every transaction with this table; readers are let in. */
    private static final String HALT = "lock table position in share row exclusive mode";

    private final DataSource liveTables;
    private final DataSource secondTables;
    private final Schemas schemas;
    private final Connection fence;

    private SchemaSwap(DataSource liveTables, DataSource secondTables, Schemas schemas, Connection fence) {
        this.liveTables = liveTables;
        this.secondTables = secondTables;
        this.schemas = schemas;
        this.fence = fence;
    }

    static SchemaSwap begin(DataSource liveTables, DataSource secondTables, Schemas schemas) {
        try {
            Connection fence = liveTables.getConnection();
            fence.setAutoCommit(false);
            Sql.run(fence, HALT);
            return new SchemaSwap(liveTables, secondTables, schemas, fence);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public Place live() {
        return new PostgresPositions(liveTables).now();
    }

    @Override
    public Place second() {
        return new PostgresPositions(secondTables).now();
    }

    @Override
    public Differences swap(int atMost) {
        try (Connection witness = liveTables.getConnection();
                var onlookers = new Onlookers(
                        liveTables.getConnection(),
                        fence.unwrap(PGConnection.class).getBackendPID())) {
            // Who looked before the last rows came would miss them after the names have changed.
            onlookers.awaitGone();
            var comparison = TableComparison.at(witness, schemas);
            Sql.run(
                    fence,
                    "alter schema %s rename to %s".formatted(schemas.live(), schemas.before()),
                    "alter schema %s rename to %s".formatted(schemas.second(), schemas.live()));
            fence.commit();
            Differences differences = comparison.differences(atMost);
            witness.rollback();
            onlookers.awaitGone();
            Sql.run(liveTables, "drop schema %s cascade".formatted(schemas.before()));
            return differences;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public void close() {
        try (fence) {
            fence.rollback();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }
}
