package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivergenceTest {

    @ParameterizedTest(name = "{0} repeated as {1}: {2}, {3} %")
    @CsvSource(textBlock = """
            100,    100,    WITHIN_10,  0.00
            100,    110,    WITHIN_10,  10.00
            100,    90,     WITHIN_10,  -10.00
            100,    110.01, WITHIN_25,  10.01
            100,    110.001, WITHIN_25, 10.00
            100,    75,     WITHIN_25,  -25.00
            100,    125,    WITHIN_25,  25.00
            100,    74.99,  OVER_25,    -25.01
            100,    149.99, OVER_25,    49.99
            100,    150,    OVER_50,    50.00
            100,    50,     OVER_50,    -50.00
            129.3,  124.17, WITHIN_10,  -3.97
            3,      3.3,    WITHIN_10,  10.00
            0.1,    0.11,   WITHIN_10,  10.00
            1000,   1.00005, OVER_50,   -99.90
            """)
    void shouldBandByExactArithmetic(BigDecimal original, BigDecimal run, Band band, BigDecimal delta) {
        assertThat(Divergence.between(run, original, Sample.CATALOG.policies())).isEqualTo(new Divergence(band, delta));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,   100
            100, 0
            -1,  100
            100, -1
            ,    100
            100,
            """)
    void shouldNotCompareWhenOneHasNoFigureAboveZero(BigDecimal original, BigDecimal run) {
        assertThat(Divergence.between(run, original, Sample.CATALOG.policies()))
                .isEqualTo(new Divergence(Band.NOT_COMPARABLE, null));
    }
}
