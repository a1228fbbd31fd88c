package io.proofmark.cli;

import io.proofmark.documents.DocumentSignature;
import io.proofmark.documents.Json;
import io.proofmark.documents.JsonText;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.puma.PumaPackages;
import io.proofmark.door.DoorLimits;
import io.proofmark.verify.application.offered.OfferFormat;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a document, so that all that one key signed is one operator's. */
@Command(
        name = "sign",
        description = {
            "Prints the submission with your signature (Ed25519 over its jcs/1 form).",
            "For a package it prints what the part signature of the multipart door takes."
        },
        mixinStandardHelpOptions = true)
final class SignCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A submission, an envelope, a PUMA folder, or - for standard input.")
    private String name = "";

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Made by keygen (default: " + OperatorKey.DEFAULT_FILE + ").")
    private Path key = Path.of(OperatorKey.DEFAULT_FILE);

    @Option(
            names = "--signature-only",
            description = "Print the signature alone, as multipart doors take it; always so for packages.")
    private boolean signatureOnly;

    SignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        OperatorKey signer = OperatorKey.read(key);
        byte[] bytes = PackageFiles.read(name, console.in()).document();
        Json document = new StrictDocuments(PumaPackages.DOCUMENT_DEPTH, DoorLimits.FOREIGN_BYTES).read(bytes);
        if (!(document instanceof Json.Members)) {
            throw new Unusable("only an object can be signed");
        }
        Json signed = DocumentSignature.sign(document, signer.privateKey(), signer.publicKey());
        if (!DocumentSignature.faults(signed).isEmpty()) {
            throw new Unusable("the two halves of " + key + " do not belong together");
        }
        boolean alone = signatureOnly || OfferFormat.of(bytes) != OfferFormat.NATIVE;
        console.say(JsonText.of(alone ? signed.at("/signature").orElseThrow() : signed));
        return ExitCode.SOUND;
    }
}
