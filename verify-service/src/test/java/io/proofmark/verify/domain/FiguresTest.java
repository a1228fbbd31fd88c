package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            4,             128
            4 5,           115.2
            5 4 8,         102.4
            3,             170.6666666666667
            4 4.1 4.2 4.3, 123.3914053426248
            """)
    void shouldTakeMedianOfTheRuns(String seconds, BigDecimal median) {
        List<Run> runs = Stream.of(seconds.split(" ")).map(Sample::run).toList();

        assertThat(figures(runs).value().orElseThrow()).isEqualByComparingTo(median);
    }

    @Test
    void shouldTakeDeclaredFigureWhenThereAreNoRuns() {
        var declared = new Declared(new BigDecimal("130.58"), null, null, null);

        assertThat(new Figures(List.of(), declared, null).value()).contains(new BigDecimal("130.58"));
    }

    @Test
    void shouldGiveTimeToFirstTokenInMilliseconds() {
        assertThat(figures(List.of(Sample.run("4"))).ttftMs().orElseThrow()).isEqualByComparingTo("70");
    }

    @Test
    void shouldGiveSpreadInPercentOfMedian() {
        var runs = List.of(Sample.run("4"), Sample.run("3.2"), Sample.run("5.12"));

        assertThat(figures(runs).spread().orElseThrow().percent()).isEqualByComparingTo("46.88");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 2", "1, 2, 1, 3", "1, 0, 1, 1", "1, 0, 2, 1"})
    void shouldRefuseRunThatCannotBe(long tokens, BigDecimal t0, BigDecimal t1, BigDecimal t2) {
        assertThatThrownBy(() -> new Run(tokens, t0, t1, t2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Figures figures(List<Run> runs) {
        return new Figures(runs, new Declared(null, null, null, null), null);
    }
}
