package io.proofmark.bench;

import io.proofmark.bench.cohort.CohortCost;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench cohort}. */
@Command(
        name = "cohort",
        mixinStandardHelpOptions = true,
        description = "What one more row costs in configurations of 10 to 100,000, in temporary tables of the"
                + " system's database.")
final class CohortCommand implements Callable<Integer> {

    private static final List<Integer> SIZES = List.of(10, 1_000, 100_000);
    private static final String ROLE = "confidence";
    private static final String JDBC = "jdbc:";

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(
            names = "--passwords",
            paramLabel = "FILE",
            defaultValue = ".proofmark/database.properties",
            description = "of the database's roles (default: ${DEFAULT-VALUE})")
    private Path passwords = Path.of("");

    @Option(names = "--facts", defaultValue = "2000", description = "measured of each size (default: ${DEFAULT-VALUE})")
    private int facts;

    @Override
    public Integer call() {
        options.require("--facts", facts, 1, Limits.DOCUMENTS);
        List<Figure> figures = new ArrayList<>();
        try (Connection connection = connect(options.addresses().postgres())) {
            CohortCost cost = new CohortCost(connection);
            for (int rows : SIZES) {
                cost.fill(rows);
                String what = "one more row among %,d".formatted(rows);
                figures.add(Figure.count(what + ", blocks that a look touches", cost.blocks()));
                figures.add(Figure.millis(what + ", median", cost.nanos(facts)));
            }
            return options.report("cohort", Map.of("facts", facts), figures, true);
        } catch (SQLException e) {
            throw new BenchFault("the database does not answer: " + e.getMessage(), e);
        }
    }

    private Connection connect(String url) throws SQLException {
        Loopback.requireHost(
                "POSTGRES_URL", URI.create(url.substring(JDBC.length())).getHost());
        Properties known = new Properties();
        try (var reader = Files.newBufferedReader(passwords)) {
            known.load(reader);
        } catch (IOException e) {
            throw new BenchFault("cannot read " + passwords + "; is the system up?", e);
        }
        return DriverManager.getConnection(url, ROLE, known.getProperty(ROLE, ""));
    }
}
