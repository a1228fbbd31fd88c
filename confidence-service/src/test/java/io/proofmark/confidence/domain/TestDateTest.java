package io.proofmark.confidence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestDateTest {

    @ParameterizedTest
    @CsvSource({
        "2024,                      2024-12-31",
        "2024-02,                   2024-02-29",
        "2024-05-11,                2024-05-11",
        "2026-05-01T10:00:00Z,      2026-05-01",
        "2026-05-01T23:30:00-02:00, 2026-05-02"
    })
    void shouldTakeTheLastDayInUtc(String written, String day) {
        assertThat(TestDate.parse(written).day()).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "May 2024", "2024-13", "2024-05-32", "2024-05-01T10:00:00"})
    void shouldRefuseWhatIsNoDate(String written) {
        assertThatThrownBy(() -> TestDate.parse(written)).hasMessageContaining("'" + written + "'");
    }
}
