package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The commands that check, as the script runs them. */
record CommandLine(Path root, Path state) {

    private static final int PATIENCE_S = 60;

    /** How it ended and what it printed. */
    record Answer(int exitCode, String out, String err) {
        String text() {
            return exitCode + "\n" + out + "\n" + err;
        }
    }

    Answer run(String... arguments) throws IOException {
        Path out = Files.createTempFile("proofmark-out", ".txt");
        Path err = Files.createTempFile("proofmark-err", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                jar() + ":" + root.resolve("deploy/cli/target/lib") + "/*",
                "io.proofmark.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("PROOFMARK_HOME", root.toString());
        builder.environment().put("PROOFMARK_STATE", state.toString());
        Process process = builder.start();
        assertThat(ended(process)).as("%s ended", command).isTrue();
        Answer answer = new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return answer;
    }

    private Path jar() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("deploy/cli/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("cli-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchFileException("deploy/cli is not built"));
        }
    }

    private static boolean ended(Process process) throws IOException {
        try {
            if (process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
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
