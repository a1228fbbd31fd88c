package io.proofmark.badge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypefaceTest {

    /** Widths as browsers with the font measure them. */
    @ParameterizedTest
    @CsvSource({
        "VERDANA, 11, a, 6.61",
        "VERDANA, 11, i, 3.02",
        "VERDANA, 11, m, 10.70",
        "VERDANA, 11, build, 26.70",
        "VERDANA, 11, passing, 41.74",
        "VERDANA, 11, ' ', 3.87",
        "VERDANA, 10, W, 9.89",
        "VERDANA_BOLD, 10, W, 11.28",
        "VERDANA_BOLD, 10, I, 5.46",
        "HELVETICA_BOLD, 11, m, 9.78",
        "HELVETICA_BOLD, 11, ' ', 3.06"
    })
    void shouldMeasureText(Typeface face, int size, String text, double pixels) {
        assertThat(face.width(text, size)).isCloseTo(pixels, within(0.02));
    }

    @Test
    void shouldRefuseCharactersThatNoBadgeUses() {
        assertThatIllegalArgumentException().isThrownBy(() -> Typeface.VERDANA.width("ß", 11));
    }
}
