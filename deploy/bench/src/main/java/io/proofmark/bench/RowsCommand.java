package io.proofmark.bench;

import io.proofmark.badge.persistence.Select;
import io.proofmark.bench.database.OwnDatabase;
import io.proofmark.bench.database.ServiceTables;
import io.proofmark.bench.rows.Lists;
import io.proofmark.bench.rows.ManyRows;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench rows}. */
@Command(
        name = "rows",
        mixinStandardHelpOptions = true,
        description = "Lists of public rows, asked one after another of a PostgreSQL of its own that has many rows.")
final class RowsCommand implements Callable<Integer> {

    private static final int MOST_ROWS = 10_000_000;
    private static final int MOST_QUERIES = 100_000;
    private static final long SEED = 1;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(names = "--rows", defaultValue = "1000000", description = "rows (default: ${DEFAULT-VALUE})")
    private int rows;

    @Option(
            names = "--queries",
            defaultValue = "1000",
            description = "queries of each list (default: ${DEFAULT-VALUE})")
    private int queries;

    @Option(names = "--only", description = "lists whose name holds this")
    private String only = "";

    @Option(names = "--plans", description = "also print how PostgreSQL goes about each list")
    private boolean plans;

    @Override
    public Integer call() {
        options.require("--rows", rows, 1, MOST_ROWS);
        options.require("--queries", queries, 1, MOST_QUERIES);
        List<Figure> figures = new ArrayList<>();
        try (OwnDatabase database = OwnDatabase.with(ServiceTables.BADGE);
                Connection connection = database.connect()) {
            new ManyRows(rows).fill(connection);
            database.settle();
            for (var list : new Lists(rows, SEED).all().entrySet()) {
                if (list.getKey().contains(only)) {
                    figures.addAll(measured(connection, list.getKey(), list.getValue()));
                }
            }
        } catch (SQLException | IOException e) {
            throw new BenchFault("cannot measure: " + e.getMessage(), e);
        }
        return options.report("rows", Map.of("rows", rows, "queries", queries), figures, !figures.isEmpty());
    }

    private List<Figure> measured(Connection connection, String name, Supplier<Select> list) throws SQLException {
        var timings = new Timings();
        for (int i = 0; i < queries; i++) {
            Select select = list.get();
            long start = System.nanoTime();
            try (var statement = select.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                read(rows);
            }
            timings.record(System.nanoTime() - start);
        }
        if (plans) {
            explain(connection, name, list.get());
        }
        return timings.figures(name);
    }

    private static void read(ResultSet rows) throws SQLException {
        @Nullable String last = null;
        while (rows.next()) {
            last = rows.getString(1);
        }
        if (last != null && last.isEmpty()) {
            throw new BenchFault("a row without a document");
        }
    }

    private static void explain(Connection connection, String name, Select select) throws SQLException {
        System.out.println("-- " + name);
        try (var statement = select.prefixed("explain (analyze, buffers, costs off) ")
                        .prepare(connection);
                ResultSet lines = statement.executeQuery()) {
            while (lines.next()) {
                System.out.println(lines.getString(1));
            }
        }
    }
}
