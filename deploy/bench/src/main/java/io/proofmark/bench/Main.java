package io.proofmark.bench;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code bench single|stream|latency|peers|reads}: measures the system that {@code ./proofmark up} started; {@code bench canonical},
 * {@code documents} and {@code verdict} measure code alone, {@code rows}, {@code cohort} and {@code rebuild} servers of their own.
 * Exit code 0: measured; 1: measured, but something got no good answer; 2: not measured, with one line that says why.
 * Start the JVM with {@code --sun-misc-unsafe-memory-access=allow}, or Netty's first access prints a warning.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures a running system of this machine with a bounded load.",
        subcommands = {
            SingleCommand.class,
            StreamCommand.class,
            LatencyCommand.class,
            PeersCommand.class,
            CanonicalCommand.class,
            VerdictCommand.class,
            CohortCommand.class,
            DocumentsCommand.class,
            RowsCommand.class,
            RebuildCommand.class,
            ReadsCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private static final int NOT_MEASURED = 2;

    /** Held for as long as the program runs: what nobody holds forgets its level. */
    private static final Logger LIBRARIES = Logger.getLogger("");

    private Main() {}

    public static void main(String[] arguments) {
        LIBRARIES.setLevel(Level.SEVERE);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((fault, command, _) -> {
            if (fault instanceof BenchFault) {
                command.getErr().println("bench: " + fault.getMessage());
                return NOT_MEASURED;
            }
            throw fault;
        });
    }
}
