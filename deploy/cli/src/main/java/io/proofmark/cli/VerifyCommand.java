package io.proofmark.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks one package as the services would, without them and without a network. */
@Command(
        name = "verify",
        description = {
            "Checks a package: a PUMA folder or its submission, an InferenceBench envelope, a native submission.",
            "Exit code 0: no check fails; 1: one does; 2: it cannot be read or declares nothing to verify."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "PACKAGE", description = "A folder, a file, or - for standard input.")
    private String name = "";

    @Option(names = "--json", description = "Print the verdict as one JSON document.")
    private boolean json;

    @Mixin
    private Trust trust = new Trust();

    VerifyCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        PackageFiles files = PackageFiles.read(name, console.in());
        Judged judged =
                new OfflineJudging(trust.verifier(files.document(), environment), Clock.systemUTC()).judge(files);
        console.say(json ? ReportText.json(judged.report()) : ReportText.table(judged.report()));
        if (judged.exitCode() == ExitCode.UNUSABLE) {
            console.complain("nothing could be verified");
        }
        return judged.exitCode();
    }
}
