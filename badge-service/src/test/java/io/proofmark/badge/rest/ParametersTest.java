package io.proofmark.badge.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.proofmark.badge.application.WrongParameter;
import io.proofmark.badge.domain.BadgeStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @ParameterizedTest
    @CsvSource({", 50", "'', 50", "1, 1", "500, 500"})
    void shouldReadLimit(String text, int limit) {
        assertThat(Parameters.limit(text, 50, 500)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "ten", "1e2", "99999999999"})
    void shouldRefuseOtherLimits(String text) {
        assertThatExceptionOfType(WrongParameter.class)
                .isThrownBy(() -> Parameters.limit(text, 50, 500))
                .withMessageContaining("'limit'");
    }

    @Test
    void shouldDrawFlatUnlessTold() {
        assertThat(Parameters.style(null)).isEqualTo(BadgeStyle.FLAT);
        assertThat(Parameters.style("flat-square")).isEqualTo(BadgeStyle.FLAT_SQUARE);
    }

    @Test
    void shouldRefuseUnknownStyle() {
        assertThatExceptionOfType(WrongParameter.class).isThrownBy(() -> Parameters.style("neon"));
    }
}
