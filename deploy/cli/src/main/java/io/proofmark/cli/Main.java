package io.proofmark.cli;

import io.proofmark.cli.dead.DeadCommand;
import io.proofmark.cli.recheck.RecheckCommand;
import io.proofmark.cli.rules.RulesCommand;
import io.proofmark.documents.Unreadable;
import io.proofmark.verify.application.offered.UnknownFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The half of {@code ./proofmark} that works offline. */
@Command(
        name = "proofmark",
        description = "Checks and signs what others measured, offline.",
        mixinStandardHelpOptions = true)
public final class Main {

    /** Notes of libraries are nobody's answer; whatever matters is thrown. */
    private static final Logger LIBRARIES = Logger.getLogger("");

    private Main() {}

    public static void main(String[] arguments) {
        LIBRARIES.setLevel(Level.SEVERE);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(exitCode(out, err, arguments));
    }

    private static int exitCode(PrintStream out, PrintStream err, String... arguments) {
        try {
            return run(System.getenv(), System.in, out, err, arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            // Java's own exit code would say that a check failed.
            err.println("proofmark: " + e);
            return ExitCode.UNUSABLE;
        }
    }

    /** Runs a command and returns its {@link ExitCode}. */
    static int run(
            Map<String, String> environment, InputStream in, PrintStream out, PrintStream err, String... arguments) {
        Console console = new Console(in, out, err);
        return new CommandLine(new Main())
                .addSubcommand("verify", new VerifyCommand(console, environment))
                .addSubcommand("verify-bundle", new BundleCommand(console, environment))
                .addSubcommand("keygen", new KeygenCommand(console))
                .addSubcommand("sign", new SignCommand(console))
                .addSubcommand("recheck", new RecheckCommand(environment))
                .addSubcommand("rules", RulesCommand.line(environment))
                .addSubcommand("dead", DeadCommand.line(environment))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((fault, line, parsed) -> {
                    console.complain(said(fault));
                    return ExitCode.UNUSABLE;
                })
                .execute(arguments);
    }

    private static String said(Exception fault) {
        return switch (fault) {
            case Unusable unusable -> String.valueOf(unusable.getMessage());
            case UnknownFormat unknown -> String.valueOf(unknown.getMessage());
            case Unreadable unreadable -> place(unreadable.fault().pointer()) + ": " + unreadable.getMessage();
            case NoSuchFileException missing -> "there is no " + missing.getMessage();
            case AccessDeniedException denied -> denied.getMessage() + " may not be read";
            case IOException io -> "cannot read: " + io.getMessage();
            default -> fault.toString();
        };
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "the document" : pointer;
    }
}
