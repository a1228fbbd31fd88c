package io.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void shouldSendNothingWhenAnAddressIsNotLoopback() throws IOException {
        Path env = Files.writeString(
                folder.resolve("env"),
                "INTAKE_URL=http://192.0.2.1:8081\nBADGE_URL=http://127.0.0.1:8080\nKAFKA_BOOTSTRAP=127.0.0.1:19092\n");

        int exit = run("single", "--env", env.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString()).contains("INTAKE_URL leads to 192.0.2.1").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "single, --seconds, 601",
        "single, --connections, 0",
        "single, --most, 1000001",
        "stream, --lines, 1000001",
        "latency, --rate, 5001",
        "latency, --poll-millis, 0",
        "peers, --connections, 257",
        "peers, --lines, 0"
    })
    void shouldRefuseLoadWhenItIsOutOfBounds(String mode, String option, String value) {
        int exit = run(mode, option, value);

        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString()).contains(option + " must be from");
    }

    @Test
    void shouldGiveSameFiguresInTableAndJsonWhenReported() {
        Report report = new Report(
                "single",
                Machine.here(),
                Map.of("seconds", 1),
                List.of(Figure.rate("accepted", 500, Clock.SECOND), new Figure("answer, p99", null, "ms")),
                true);

        JsonObject json = new JsonObject(report.json());

        assertThat(json.getJsonObject("figures").getJsonObject("accepted").getDouble("value"))
                .isEqualTo(500);
        assertThat(json.getJsonObject("machine").getInteger("cores")).isPositive();
        assertThat(report.table()).containsPattern("accepted +500.0 1/s").containsPattern("answer, p99 +- ms");
    }

    private int run(String... arguments) {
        return Main.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
    }
}
