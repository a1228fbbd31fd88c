package io.proofmark.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench rebuild}. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "How fast badge's tables are made again from the first record of a long log, beside others who fill"
                        + " tables with the same rows; on a broker and a database of its own.")
final class RebuildCommand implements Callable<Integer> {

    private static final int LEAST_RECORDS = 10;
    private static final int MOST_RECORDS = 20_000_000;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(
            names = "--records",
            defaultValue = "1000000",
            description = "records of the log (default: ${DEFAULT-VALUE})")
    private int records;

    @Option(
            names = "--java-option",
            paramLabel = "OPTION",
            description = "passed to the rebuild's Java, for example to record a profile")
    private String[] javaOptions = {};

    @Option(
            names = "--without-connect",
            description = "leave Kafka Connect out, which is fetched with Maven when it is first measured")
    private boolean withoutConnect;

    @Override
    public Integer call() {
        options.require("--records", records, LEAST_RECORDS, MOST_RECORDS);
        try {
            var speed = new RebuildSpeed(records, Arrays.asList(javaOptions), !withoutConnect);
            return options.report("rebuild", Map.of("records", records), speed.figures(), speed.confirmed());
        } catch (SQLException | IOException e) {
            throw new BenchFault("cannot measure: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFault("interrupted", e);
        }
    }
}
