package io.proofmark.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.door.KeysFile;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AtStartTest {

    @Test
    void shouldGiveWhatIsRead() {
        assertThat(AtStart.needed(() -> "read")).isEqualTo("read");
    }

    @Test
    void shouldEndWithTheOneLineOfTheFile() {
        assertThatThrownBy(() -> AtStart.needed(() -> KeysFile.read(Path.of("/none/keys.properties"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("proofmark.keys.file: the file /none/keys.properties is not there")
                .hasNoCause();
    }
}
