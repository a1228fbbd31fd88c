package io.proofmark.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void shouldFindAProcessThatRuns() {
        Child child = start("sleep 60");

        var found = Child.find("it", child.process().pid(), child.started(), child.log());

        child.kill();
        assertThat(found).isPresent();
    }

    @Test
    void shouldNotTakeAnotherProcessForItsOwn() {
        Child child = start("sleep 60");

        var found = Child.find("it", child.process().pid(), child.started().minusSeconds(60), child.log());

        child.kill();
        assertThat(found).isEmpty();
    }

    @Test
    void shouldFindNothingWhenItHasEnded() {
        Child child = start("true");
        child.ended(PATIENCE);

        assertThat(Child.find("it", child.process().pid(), child.started(), child.log()))
                .isEmpty();
    }

    @Test
    void shouldTellTheEndOfTheLogWhenItEndsWhileStarting() {
        Child child = start("echo one; echo; echo two; exit 3");

        assertThatThrownBy(() -> child.awaitReady(new NeverReady(), PATIENCE))
                .isInstanceOf(ServerFault.class)
                .hasMessageContaining("it ended while starting")
                .hasMessageEndingWith("one | two");
    }

    @Test
    void shouldSayThatItIsNotReadyWhenPatienceEnds() {
        Child child = start("echo slow; sleep 60");

        assertThatThrownBy(() -> child.awaitReady(new NeverReady(), Duration.ofSeconds(1)))
                .hasMessageContaining("it is not ready after 1 s");

        child.kill();
    }

    private Child start(String script) {
        return Child.start("it", List.of("bash", "-c", script), Map.of(), folder, folder.resolve("it.log"));
    }

    private record NeverReady() implements Server {

        @Override
        public String name() {
            return "it";
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public Child start() {
            throw new ServerFault("is not started here");
        }

        @Override
        public boolean ready() {
            return false;
        }
    }
}
