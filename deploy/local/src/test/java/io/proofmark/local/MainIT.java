package io.proofmark.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.local.Addresses.Listener;
import io.proofmark.local.servers.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line on a machine of its own ports and state. */
class MainIT {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void ownPlace() {
        environment.put("PROOFMARK_STATE", folder.resolve("state").toString());
        for (Listener listener : Listener.values()) {
            environment.put(listener.variable(), Integer.toString(Ports.free()));
        }
    }

    @ParameterizedTest
    @CsvSource({"climb", "up --sideways", "load", "down now"})
    void shouldSayHowItIsUsedWhenItDoesNotUnderstand(String line) {
        int exit = run(line.split(" "));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Usage: proofmark");
    }

    @Test
    void shouldListTheCommandsWhenAskedForHelp() {
        int exit = run("--help");

        assertThat(exit).isZero();
        assertThat(out.toString(UTF_8)).contains("up", "down", "status", "reset", "load");
    }

    @Test
    void shouldNamePortAndServiceAndVariableWhenAPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("PROOFMARK_PORT_VERIFY", Integer.toString(taken.getLocalPort()));

            int exit = run("up", "--detach");

            assertThat(exit).isEqualTo(1);
            assertThat(err.toString(UTF_8))
                    .isEqualTo(
                            "proofmark: port %d is taken; verify-service needs it: free it or set PROOFMARK_PORT_VERIFY to another%n"
                                    .formatted(taken.getLocalPort()));
            assertThat(run("status")).isEqualTo(1);
            assertThat(out.toString(UTF_8)).doesNotContain("ready");
        }
    }

    @Test
    void shouldStartNothingWhenTheDiskIsFull() {
        environment.put("PROOFMARK_LEAST_FREE_MIB", Long.toString(Long.MAX_VALUE));

        int exit = run("up", "--detach");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(UTF_8))
                .startsWith("proofmark: the disk of " + folder.resolve("state") + " is full: ")
                .endsWith(" MiB are free, 9223372036854775807 MiB are needed (PROOFMARK_LEAST_FREE_MIB)\n");
        assertThat(folder.resolve("state/pids")).doesNotExist();
    }

    @Test
    void shouldLeaveNothingRunningWhenAServerCannotStart() throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("state/kafka"), "no folder");

        int exit = run("up", "--detach");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(UTF_8)).startsWith("proofmark: Kafka's settings cannot be written");
        assertThat(Files.readString(folder.resolve("state/pids"))).isEmpty();
    }

    @Test
    void shouldSayThatItIsDownAlready() {
        int exit = run("down");

        assertThat(exit).isZero();
        assertThat(out.toString(UTF_8)).contains("down already");
    }

    @Test
    void shouldForgetAllDataWhenReset() {
        run("status");

        int exit = run("reset", "--yes");

        assertThat(exit).isZero();
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void shouldNameTheServersWhenAskedForOneThatThereIsNot() {
        int exit = run("restart", "mailer");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(UTF_8))
                .contains("there is no mailer; there are [postgres, kafka, registry, intake-service");
    }

    private int run(String... arguments) {
        return Main.run(environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
    }
}
