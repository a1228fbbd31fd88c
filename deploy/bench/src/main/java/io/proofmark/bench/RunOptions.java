package io.proofmark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What all loads have in common: the system, the run's name and where results go. */
final class RunOptions {

    private static final int INCOMPLETE = 1;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--env",
            paramLabel = "FILE",
            defaultValue = ".proofmark/env",
            description = "addresses of the system (default: ${DEFAULT-VALUE})")
    private Path env = Path.of("");

    @Option(names = "--json", paramLabel = "FILE", description = "also write the results as JSON")
    private @Nullable Path json;

    @Option(
            names = "--run",
            paramLabel = "NAME",
            description = "name of the run; the same name gives the same documents (default: from the time)")
    private String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private final Machine machine = Machine.here();
    private final long processorBefore = Machine.processorNanos();

    Addresses addresses() {
        return Addresses.read(env);
    }

    Documents documents() {
        return new Documents(run);
    }

    /** Documents of a part of the run. */
    Documents documents(String part) {
        return new Documents(run + part);
    }

    String run() {
        return run;
    }

    /** @throws ParameterException when the value is not within the bounds */
    void require(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec().commandLine(), option + " must be from " + least + " to " + most + ", not " + value);
        }
    }

    /** Prints the results, writes them where wanted; the exit code, 1 when something is missing. */
    int report(String mode, Map<String, Object> settings, List<Figure> figures, boolean complete) {
        Map<String, Object> named = new TreeMap<>(settings);
        named.put("run", run);
        List<Figure> all = new ArrayList<>(figures);
        all.add(Figure.seconds("processor time of this tool", Machine.processorNanos() - processorBefore));
        Report report = new Report(mode, machine, named, all, complete);
        spec().commandLine().getOut().print(report.table());
        spec().commandLine().getOut().flush();
        if (json != null) {
            write(json, report.json());
        }
        return complete ? 0 : INCOMPLETE;
    }

    private CommandSpec spec() {
        if (command == null) {
            throw new IllegalStateException("options are used before the command line was read");
        }
        return command;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new BenchFault("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
