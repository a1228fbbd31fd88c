package io.proofmark.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.local.Addresses.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @TempDir
    private Path folder;

    private StateFolder state;

    @BeforeEach
    void setUp() {
        state = new StateFolder(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "BADGE, 8080",
        "INTAKE, 8081",
        "VERIFY, 8082",
        "CONFIDENCE, 8083",
        "REGISTRY, 8084",
        "KAFKA, 19092",
        "POSTGRES, 15432"
    })
    void shouldListenOnTheUsualPorts(Listener listener, int port) {
        assertThat(Addresses.of(Map.of(), state).port(listener)).isEqualTo(port);
    }

    @Test
    void shouldTakeThePortThatTheEnvironmentNames() {
        var addresses = Addresses.of(Map.of("PROOFMARK_PORT_BADGE", "9090"), state);

        assertThat(addresses.http(Listener.BADGE)).isEqualTo("http://127.0.0.1:9090");
    }

    @Test
    void shouldRememberThePortsOfTheLastStart() throws IOException {
        Files.writeString(folder.resolve("env"), "PROOFMARK_PORT_KAFKA=29092\n");

        assertThat(Addresses.of(Map.of(), state).kafka()).isEqualTo("127.0.0.1:29092");
    }

    @ParameterizedTest
    @CsvSource({"eighty", "-1", "0", "65536", "80.0", "''"})
    void shouldNameTheVariableWhenItsValueIsNoPort(String value) {
        assertThatThrownBy(() -> Addresses.of(Map.of("PROOFMARK_PORT_INTAKE", value), state))
                .hasMessageContaining("PROOFMARK_PORT_INTAKE=" + value);
    }
}
