package io.proofmark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./proofmark} says before Java runs. */
class ScriptTest {

    private static final String[] NEEDED = {
        "bash", "dirname", "readlink", "grep", "find", "mkdir", "mktemp", "rm", "sed", "sleep", "tail", "tee"
    };

    @TempDir
    private Path home = Path.of("");

    private Path tools = Path.of("");

    @BeforeEach
    void aCheckoutThatIsNotBuilt() throws IOException {
        Files.copy(Path.of("../../proofmark"), home.resolve("proofmark"), StandardCopyOption.COPY_ATTRIBUTES);
        tools = Files.createDirectory(home.resolve("tools"));
        for (String tool : NEEDED) {
            Files.createSymbolicLink(tools.resolve(tool), found(tool));
        }
    }

    @ParameterizedTest
    @CsvSource({"verify x, 2", "verify-bundle x, 2", "recheck, 2", "rules compare, 2", "sign x, 2", "keygen, 2", "up, 1"
    })
    void shouldNotSayThatACheckFailedWhenMavenIsMissing(String command, int exitCode) throws Exception {
        Shell shell = run(command);

        assertThat(shell.err())
                .isEqualTo("proofmark: Maven is missing: install it (for example: apt-get install maven)\n");
        assertThat(shell.exitCode()).isEqualTo(exitCode);
        assertThat(shell.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"verify x, 2", "recheck, 2", "status, 1"})
    void shouldNotSayThatACheckFailedWhenJavaIsMissing(String command, int exitCode) throws Exception {
        program("grep", "exit 1");

        Shell shell = run(command);

        assertThat(shell.err()).startsWith("proofmark: no JDK 25 found: install one");
        assertThat(shell.exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @CsvSource({"verify x, 2", "verify-bundle x, 2", "bench single, 1"})
    void shouldNotSayThatACheckFailedWhenTheBuildFails(String command, int exitCode) throws Exception {
        program("mvn", "echo '[ERROR] it cannot be compiled'; exit 1");

        Shell shell = run(command);

        assertThat(shell.err()).contains("[ERROR] it cannot be compiled", "proofmark: the build failed; see ");
        assertThat(shell.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void shouldNotSayThatACheckFailedWhenTheBuildIsNotWhole() throws Exception {
        Files.createFile(Files.createDirectory(home.resolve("target")).resolve("proofmark-built"));

        Shell shell = run("verify x");

        assertThat(shell.err()).startsWith("proofmark: the build is not whole");
        assertThat(shell.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "train", "verify x", "recheck"})
    void shouldEndMavenWhenItIsToldToEnd(String command) throws Exception {
        program("mvn", "echo \"[INFO] Building Proofmark :: process $$ 0.1.0   [1/2]\"; exec sleep 600");
        Process process = start(command).redirectErrorStream(true).start();
        long maven = process.inputReader(UTF_8)
                .lines()
                .filter(line -> line.contains("[1/2]"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();

        process.destroy();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThat(ProcessHandle.of(maven)).isNotPresent();
        assertThat(home.resolve("target")).isDirectoryNotContaining("glob:**stamp*");
    }

    private Shell run(String command) throws IOException, InterruptedException {
        Path err = home.resolve("err");
        Process process = start(command).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Shell(process.exitValue(), out, Files.readString(err));
    }

    private ProcessBuilder start(String command) {
        ProcessBuilder builder = new ProcessBuilder((home.resolve("proofmark") + " " + command).split(" "));
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private void program(String name, String script) throws IOException {
        Path file = tools.resolve(name);
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path found(String tool) {
        Path usual = Path.of("/usr/bin", tool);
        return Files.exists(usual) ? usual : Path.of("/bin", tool);
    }
}
