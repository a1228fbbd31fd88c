package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestDayTest {

    @ParameterizedTest
    @CsvSource({
        "2024,2024-01-01T00:00:00Z,2024-12-31",
        "2024-02,2024-02-01T00:00:00Z,2024-02-29",
        "2024-02-29,2024-02-29T00:00:00Z,2024-02-29",
        "2024-02-29T23:59:59Z,2024-02-29T23:59:59Z,2024-02-29",
        "2024-02-29T23:59:59.5Z,2024-02-29T23:59:59.500Z,2024-02-29",
        "2024-02-29T23:59:59-01:00,2024-03-01T00:59:59Z,2024-03-01"
    })
    void shouldSpanWhatTheTextLeavesOpen(String text, Instant earliest, String latest) {
        assertThat(TestDay.parse(text)).hasValueSatisfying(day -> {
            assertThat(day.earliest()).isEqualTo(earliest);
            assertThat(day.latest()).hasToString(latest);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00Z",
                "2024-13-01T00:00:00Z",
                "2024-01-01T24:00:00Z",
                "2024-01-01T00:60:00Z",
                "2024-01-01T00:00:60Z",
                "2024-01-01 00:00:00Z",
                "2024-01-01T00:00:00",
                "٢٠٢٤-01-01T00:00:00Z",
                ""
            })
    void shouldBeEmptyWhenThereIsNoSuchDate(String text) {
        assertThat(TestDay.parse(text)).isEmpty();
    }

    /** The short way gives what the library's parser gives, for every mixture of digits. */
    @Test
    void shouldReadSecondsAsTheLibraryDoes() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            String text = "%04d-%02d-%02dT%02d:%02d:%02dZ"
                    .formatted(
                            random.nextInt(10_000),
                            random.nextInt(15),
                            random.nextInt(34),
                            random.nextInt(27),
                            random.nextInt(63),
                            random.nextInt(63));
            assertThat(TestDay.parse(text).map(TestDay::earliest)).as(text).isEqualTo(library(text));
        }
    }

    private static Optional<Instant> library(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
