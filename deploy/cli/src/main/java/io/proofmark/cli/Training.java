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
 * the commands answer does not matter here.
 */
final class Training {

    private static final String DIGEST = "sha256:9c9f4e950c0584659ca5773dc09f4c1bef3f9b782a8bc98335b13f25de93aa90";

    private Training() {}

    /** @param arguments the folder of the samples */
    public static void main(String[] arguments) throws IOException {
        Path samples = Path.of(arguments[0]);
        Path envelopes = samples.resolve("packages/inferencebench");
        run(new byte[0], "verify", samples.resolve("packages/puma"));
        run(new byte[0], "verify", envelopes, "--trust-key", envelopes.resolve("signer.pub"), "--json");
        run(firstLine(samples.resolve("samples.ndjson")), "verify", "-");
        Path sigstore = samples.resolve("packages/sigstore");
        for (Object artifact : List.of(sigstore.resolve("artifact.txt"), DIGEST)) {
            run(
                    new byte[0],
                    "verify-bundle",
                    "--bundle",
                    sigstore.resolve("bundle.json"),
                    "--certificate-identity",
                    "https://ci.proofmark.test/bench.yml@refs/heads/main",
                    "--certificate-oidc-issuer",
                    "https://tokens.proofmark.test",
                    "--trusted-root",
                    sigstore.resolve("root.json"),
                    artifact);
        }
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
