package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of the checkout, as the script runs it.
 *
 * @param module that builds it, as deploy/cli
 * @param patience how long a command may take
 * @param environment beside that of this process
 */
record CommandLine(Path root, String module, String mainClass, Duration patience, Map<String, String> environment) {

    /** How it ended and what it printed. */
    record Answer(int exitCode, String out, String err) {
        String text() {
            return exitCode + "\n" + out + "\n" + err;
        }
    }

    /** Runs a command to its end, whatever that is. */
    Answer run(String... arguments) throws IOException {
        Path out = Files.createTempFile("proofmark-out", ".txt");
        Path err = Files.createTempFile("proofmark-err", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                jar() + ":" + root.resolve(module).resolve("target/lib") + "/*",
                mainClass));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = ended(process);
        String printed = Files.readString(out);
        String complained = Files.readString(err);
        Files.delete(out);
        Files.delete(err);
        assertThat(ended).as("%s ended%n%s%n%s", command, printed, complained).isTrue();
        return new Answer(process.exitValue(), printed, complained);
    }

    /** Runs a command to its end, which must be a good one. */
    void succeed(String... arguments) throws IOException {
        Answer answer = run(arguments);
        assertThat(answer.exitCode())
                .as("%s%n%s", String.join(" ", arguments), answer.text())
                .isZero();
    }

    private Path jar() throws IOException {
        Path target = root.resolve(module).resolve("target");
        String name = root.resolve(module).getFileName() + "-.*\\.jar";
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchFileException(module + " is not built"));
        }
    }

    private boolean ended(Process process) throws IOException {
        try {
            if (process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                return true;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
