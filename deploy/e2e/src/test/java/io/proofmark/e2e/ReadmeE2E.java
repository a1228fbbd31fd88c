package io.proofmark.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says to type. */
@Order(3)
class ReadmeE2E {

    private static final Pattern BLOCK =
            Pattern.compile("<!-- executed by the end-to-end tests -->\\R```sh\\R(.*?)```", Pattern.DOTALL);
    private static final int PATIENCE_S = 60;

    private final ProofmarkSystem system = ProofmarkSystem.shared();

    @Test
    void shouldRunTheExamplesOfTheReadme(@TempDir Path checkout) throws Exception {
        Files.createSymbolicLink(checkout.resolve(".proofmark"), system.state());
        Files.createSymbolicLink(checkout.resolve("deploy"), system.root().resolve("deploy"));
        List<String> blocks = BLOCK.matcher(Files.readString(system.root().resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();

        String output = run(checkout, String.join("\necho\n", blocks));

        assertThat(blocks).hasSizeGreaterThanOrEqualTo(5);
        assertThat(output)
                .contains("\"state\":\"published\"")
                .containsPattern("<svg[^>]*>")
                .contains("proofmark: reproduced");
        assertThat(output.lines().filter(line -> line.contains("\"line\":") && line.contains("\"status\":202")))
                .hasSize(87);
    }

    private static String run(Path folder, String script) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process shell = new ProcessBuilder("bash", "-eu", "-o", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = shell.waitFor(PATIENCE_S, TimeUnit.SECONDS);
        if (!ended) {
            shell.destroyForcibly();
        }
        String text = Files.readString(output, UTF_8);
        assertThat(ended && shell.exitValue() == 0).as(text).isTrue();
        return text;
    }
}
