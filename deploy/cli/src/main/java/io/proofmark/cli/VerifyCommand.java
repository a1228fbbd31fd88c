package io.proofmark.cli;

import io.proofmark.signatures.Trust;
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
        footer = {
            "%nWhom an envelope's signer is trusted for: the pinned key, and whoever the file names that "
                    + Trust.POLICY_VARIABLE + " names:",
            "  {\"keys\": [{\"name\": \"our lab\", \"pem\": \"-----BEGIN PUBLIC KEY-----...\"}],",
            "   \"identities\": [{\"identity\": \"...\", \"issuer\": \"...\"}]}"
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "PACKAGE", description = "A folder, a file, or - for standard input.")
    private String name = "";

    @Option(names = "--json", description = "Print the verdict as one JSON document.")
    private boolean json;

    @Mixin
    private final TrustOptions trust;

    VerifyCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.trust = new TrustOptions(environment);
    }

    @Override
    public Integer call() throws IOException {
        PackageFiles files = PackageFiles.read(name, console.in());
        Judged judged = new OfflineJudging(trust.trust(files.document()), Clock.systemUTC()).judge(files);
        console.say(json ? ReportText.json(judged.report()) : ReportText.table(judged.report()));
        if (judged.exitCode() == ExitCode.UNUSABLE) {
            console.complain("nothing could be verified: " + judged.extent().why());
        }
        return judged.exitCode();
    }
}
