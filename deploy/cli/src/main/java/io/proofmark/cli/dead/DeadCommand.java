package io.proofmark.cli.dead;

import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what can be done about dead letters. */
@Command(
        name = "dead",
        description = "Records that a reader of the log could not use: list, show, redrive or discard them.",
        mixinStandardHelpOptions = true)
public final class DeadCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** The command with what lies below it. */
    public static CommandLine line(Map<String, String> environment) {
        Clock clock = Clock.systemUTC();
        return new CommandLine(new DeadCommand())
                .addSubcommand(new ListCommand(environment))
                .addSubcommand(new ShowCommand(environment))
                .addSubcommand(new RedriveCommand(environment, clock))
                .addSubcommand(new DiscardCommand(environment, clock));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: list, show, redrive, discard");
    }
}
