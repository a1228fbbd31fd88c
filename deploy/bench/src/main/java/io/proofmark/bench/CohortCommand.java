package io.proofmark.bench;

import io.proofmark.bench.cohort.CohortCost;
import io.proofmark.bench.database.OwnDatabase;
import io.proofmark.bench.database.ServiceTables;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench cohort}. */
@Command(
        name = "cohort",
        mixinStandardHelpOptions = true,
        description = "What one more row costs in configurations of 10 to 100,000, in a PostgreSQL of its own.")
final class CohortCommand implements Callable<Integer> {

    private static final List<Integer> SIZES = List.of(10, 1_000, 100_000);

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(names = "--facts", defaultValue = "2000", description = "measured of each size (default: ${DEFAULT-VALUE})")
    private int facts;

    @Override
    public Integer call() {
        options.require("--facts", facts, 1, Limits.DOCUMENTS);
        List<Figure> figures = new ArrayList<>();
        try (OwnDatabase database = OwnDatabase.with(ServiceTables.CONFIDENCE);
                Connection connection = database.connect()) {
            CohortCost cost = new CohortCost(connection);
            for (int rows : SIZES) {
                cost.fill(rows);
                String what = "one more row among %,d".formatted(rows);
                figures.add(Figure.count(what + ", blocks that a look touches", cost.blocks()));
                figures.add(Figure.millis(what + ", median", cost.nanos(facts)));
            }
            return options.report("cohort", Map.of("facts", facts), figures, true);
        } catch (SQLException | IOException e) {
            throw new BenchFault("cannot measure: " + e.getMessage(), e);
        }
    }
}
