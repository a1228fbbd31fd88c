package io.proofmark.badge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdanaTest {

    /** Widths as browsers with the font measure them at 11 px. */
    @ParameterizedTest
    @CsvSource({"a, 6.61", "i, 3.02", "m, 10.70", "build, 26.70", "passing, 41.74", "' ', 3.87"})
    void shouldMeasureText(String text, double pixels) {
        assertThat(Verdana.width(text)).isCloseTo(pixels, within(0.02));
    }

    @Test
    void shouldRefuseCharactersThatNoBadgeUses() {
        assertThatIllegalArgumentException().isThrownBy(() -> Verdana.width("ß"));
    }
}
