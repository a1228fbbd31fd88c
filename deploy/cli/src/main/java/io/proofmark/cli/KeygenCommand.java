package io.proofmark.cli;

import io.proofmark.documents.Base64Url;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a submitter's key. */
@Command(
        name = "keygen",
        description = "Makes an Ed25519 key to sign submissions with; whoever signs with it is one operator.",
        mixinStandardHelpOptions = true)
final class KeygenCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: " + OperatorKey.DEFAULT_FILE + ").")
    private Path file = Path.of(OperatorKey.DEFAULT_FILE);

    KeygenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        OperatorKey key = OperatorKey.generate(file);
        console.say("wrote " + file + "; keep it secret");
        console.say("public key " + Base64Url.encode(key.publicKey()));
        return ExitCode.SOUND;
    }
}
