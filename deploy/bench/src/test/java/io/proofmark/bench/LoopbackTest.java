package io.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8081", "http://127.1.2.3:8081", "http://localhost:8081", "http://[::1]:8081"})
    void shouldTakeUrlWhenItsHostIsLoopback(String url) {
        assertThat(Loopback.url("INTAKE_URL", url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.1.10:8081",
                "http://8.8.8.8:8081",
                "http://0.0.0.0:8081",
                "http://[::]:8081",
                "http://proofmark.example:8081",
                "http://127.0.0.1.example:8081",
                "http://localhost.example:8081",
                "http://127.0.0.1@proofmark.example:8081",
                "https://127.0.0.1:8081",
                "http://127.0.0.1",
                "127.0.0.1:8081",
                "http://127.0.0.1:80 81",
                ""
            })
    void shouldRefuseUrlWhenItIsNotHttpOnLoopback(String url) {
        assertThatThrownBy(() -> Loopback.url("INTAKE_URL", url))
                .isInstanceOf(BenchFault.class)
                .hasMessageContaining("INTAKE_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:19092", "localhost:19092", "127.0.0.1:19092,127.0.0.1:19093"})
    void shouldTakeBrokersWhenAllAreOnLoopback(String brokers) {
        assertThat(Loopback.brokers("KAFKA_BOOTSTRAP", brokers)).isEqualTo(brokers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.1:9092", "127.0.0.1:19092,10.0.0.1:9092", "127.0.0.1", "127.0.0.1:19092,", "broker:9092"
            })
    void shouldRefuseBrokersWhenOneIsElsewhere(String brokers) {
        assertThatThrownBy(() -> Loopback.brokers("KAFKA_BOOTSTRAP", brokers))
                .isInstanceOf(BenchFault.class)
                .hasMessageContaining("KAFKA_BOOTSTRAP");
    }
}
