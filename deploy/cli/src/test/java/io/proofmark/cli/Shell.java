package io.proofmark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** What a person sees who runs a command. */
record Shell(int exitCode, String out, String err) {

    static final Path SAMPLES = Path.of("../local/samples");
    static final Path PUMA = SAMPLES.resolve("packages/puma");
    static final Path ENVELOPE = SAMPLES.resolve("packages/inferencebench/envelope.json");
    static final Path SIGNER = SAMPLES.resolve("packages/inferencebench/signer.pub");

    static Shell run(Object... arguments) {
        return withInput(new byte[0], arguments);
    }

    static Shell withInput(byte[] input, Object... arguments) {
        return run(Map.of(), input, arguments);
    }

    static Shell withEnvironment(Map<String, String> environment, Object... arguments) {
        return run(environment, new byte[0], arguments);
    }

    private static Shell run(Map<String, String> environment, byte[] input, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int exitCode = Main.run(
                environment,
                new ByteArrayInputStream(input),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                texts);
        return new Shell(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }
}
