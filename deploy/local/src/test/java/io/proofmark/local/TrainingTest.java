package io.proofmark.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.local.servers.Child;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a training leaves that was killed. */
class TrainingTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream print = new PrintStream(out, true, UTF_8);

    @TempDir
    private Path folder = Path.of("");

    private Child left = new Child("nothing", ProcessHandle.current(), Instant.EPOCH, folder);

    @AfterEach
    void end() {
        if (left.process().pid() != ProcessHandle.current().pid()) {
            left.kill();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "intake-service"})
    void shouldEndTheProcessesThatItLeft(String name) throws IOException {
        Training training = training(name, 0);

        training.discard(new Console(print, print, new AtomicBoolean(), Instant.now()));

        assertThat(left.alive()).isFalse();
        assertThat(training.apart().folder()).doesNotExist();
        assertThat(out.toString(UTF_8)).contains("Stopped 1 processes of a training that had been killed.");
    }

    @Test
    void shouldLeaveAProcessAloneThatHasAnIdOfItByChance() throws IOException {
        Training training = training("intake-service", 60);

        int ended = training.discard();

        assertThat(ended).isZero();
        assertThat(left.alive()).isTrue();
    }

    @Test
    void shouldEndThemBeforeTheSystemItselfIsStopped() throws IOException {
        training("kafka", 0);

        int exit = Main.run(Map.of(StateFolder.VARIABLE, folder.toString()), print, print, "down");

        assertThat(exit).isZero();
        assertThat(left.alive()).isFalse();
        assertThat(out.toString(UTF_8)).contains("Stopped 1 processes", "down already");
    }

    /** @param later seconds by which another process of the same id would have begun earlier */
    private Training training(String name, int later) throws IOException {
        Training training = Training.beside(new StateFolder(folder));
        Files.createDirectories(training.apart().folder());
        left = Child.start(name, List.of("sleep", "600"), Map.of(), folder, folder.resolve("it.log"));
        new Pids(training.apart())
                .add(new Child(name, left.process(), left.started().minusSeconds(later), left.log()));
        return training;
    }
}
