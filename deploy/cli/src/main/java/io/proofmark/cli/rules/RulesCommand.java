package io.proofmark.cli.rules;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what can be done with rule sets. */
@Command(
        name = "rules",
        description = "Compare rule sets over the whole log, or have it judged under one.",
        mixinStandardHelpOptions = true)
public final class RulesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** The command with what lies below it. */
    public static CommandLine line(Map<String, String> environment) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new CompareCommand(environment))
                .addSubcommand(new ActivateCommand(environment));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: compare, activate");
    }
}
