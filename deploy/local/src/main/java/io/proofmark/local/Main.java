package io.proofmark.local;

import io.proofmark.local.servers.ServerFault;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code ./proofmark}. */
@Command(
        name = "proofmark",
        description = "Runs Proofmark on this machine. State lies in .proofmark/ and survives down and up.",
        mixinStandardHelpOptions = true,
        version = "proofmark 0.1.0")
public final class Main {

    private static final int FAULT = 1;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, System.err, arguments));
    }

    /** Runs a command; returns its exit code: 0 done, 1 a fault told in one line, 2 not understood. */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
        var console = new Console(out, err, new AtomicBoolean(), Instant.now());
        var commands = new Commands(environment, console);
        return new CommandLine(new Main())
                .addSubcommand("up", new UpCommand(commands))
                .addSubcommand("down", new DownCommand(commands))
                .addSubcommand("status", new StatusCommand(commands))
                .addSubcommand("reset", new ResetCommand(commands))
                .addSubcommand("train", new TrainCommand(commands))
                .addSubcommand("load", new LoadCommand(commands))
                .addSubcommand("rebuild", new RebuildCommand(commands))
                .addSubcommand("stop", new StopCommand(commands))
                .addSubcommand("restart", new RestartCommand(commands))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((fault, line, parsed) -> {
                    String message = fault instanceof ServerFault ? fault.getMessage() : null;
                    console.complain(message == null ? fault.toString() : message);
                    return FAULT;
                })
                .execute(arguments);
    }
}
