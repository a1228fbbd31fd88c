package io.proofmark.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs each command once after a build, so that the JVM can remember their classes ({@code -XX:ArchiveClassesAtExit}). What
 * the commands answer does not matter here: the bundle is none, which is enough to load what reads bundles.
 */
final class Training {

    private static final String NO_ROOT = """
            {"mediaType": "application/vnd.dev.sigstore.trustedroot+json;version=0.1"}""";
    private static final String NO_BUNDLE = """
            {"mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json", "messageSignature": {},
             "verificationMaterial": {"certificate": {"rawBytes": ""}, "tlogEntries": []}}""";

    private Training() {}

    /** @param arguments the folder of the samples */
    public static void main(String[] arguments) throws IOException {
        Path samples = Path.of(arguments[0]);
        Path envelopes = samples.resolve("packages/inferencebench");
        run(new byte[0], "verify", samples.resolve("packages/puma"));
        run(new byte[0], "verify", envelopes, "--trust-key", envelopes.resolve("signer.pub"), "--json");
        run(firstLine(samples.resolve("samples.ndjson")), "verify", "-");
        Path root = Files.writeString(Files.createTempFile("root", ".json"), NO_ROOT);
        Path bundle = Files.writeString(Files.createTempFile("bundle", ".json"), NO_BUNDLE);
        for (String input : List.of(bundle.toString(), "sha256:" + "0".repeat(64))) {
            run(
                    new byte[0],
                    "verify-bundle",
                    "--bundle",
                    bundle,
                    "--certificate-identity",
                    "nobody",
                    "--certificate-oidc-issuer",
                    "nobody",
                    "--trusted-root",
                    root,
                    input);
        }
        Files.delete(root);
        Files.delete(bundle);
    }

    private static void run(byte[] input, Object... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        Main.run(Map.of(), new ByteArrayInputStream(input), nowhere, nowhere, texts);
    }

    private static byte[] firstLine(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8);
        }
    }
}
