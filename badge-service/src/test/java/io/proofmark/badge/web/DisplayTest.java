package io.proofmark.badge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

    @ParameterizedTest
    @CsvSource({
        "129.30, 129.3",
        "100.0097665787675, 100.01",
        "0.853123456, 0.853123",
        "0.0000123456789, 0.0000123457",
        "1234567.8, 1234568",
        "1234567, 1234567",
        "1E+2, 100",
        "0.000, 0"
    })
    void shouldWriteNoMorePlacesThanAnybodyMeasures(BigDecimal number, String shown) {
        assertThat(Display.number(number)).isEqualTo(shown);
    }
}
