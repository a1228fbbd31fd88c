package io.proofmark.cli;

import io.proofmark.signatures.CommandOutcome;
import io.proofmark.signatures.VerifyBundleCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code verify-bundle} by the protocol of Sigstore's conformance suite, whose arguments it passes on as they are. */
@Command(
        name = "verify-bundle",
        description = "Verifies a Sigstore bundle offline: exit code 0 accepted, any other refused.")
final class BundleCommand implements Callable<Integer> {

    private static final List<String> HELP = List.of("-h", "--help");

    private final Console console;
    private final Map<String, String> environment;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    BundleCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (arguments.size() == 1 && HELP.contains(arguments.getFirst())) {
            console.say(VerifyBundleCommand.USAGE);
            console.say(
                    "FILE_OR_DIGEST is a file, or sha256: and 64 hexadecimal digits. Exit code 0: accepted; any other: refused.");
            return ExitCode.SOUND;
        }
        CommandOutcome outcome = new VerifyBundleCommand(environment).run(arguments);
        for (String line : outcome.lines()) {
            if (outcome.exitCode() == 0) {
                console.say(line);
            } else {
                console.complain(line);
            }
        }
        return outcome.exitCode();
    }
}
