package io.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingsTest {

    private static final Percentage THREE_DIGITS = Percentage.withPercentage(0.11);

    private final Timings timings = new Timings();

    @ParameterizedTest
    @CsvSource({
        // from, to, median, p99, max in milliseconds
        "1, 100, 50, 99, 100",
        "1, 1000, 500, 990, 1000",
        "7, 7, 7, 7, 7",
        "1, 3, 2, 3, 3"
    })
    void shouldGivePercentilesWhenEachMillisecondComesOnce(int from, int to, double median, double p99, double max) {
        IntStream.rangeClosed(from, to).forEach(i -> timings.record(TimeUnit.MILLISECONDS.toNanos(i)));

        assertThat(value(1)).isCloseTo(median, THREE_DIGITS);
        assertThat(value(2)).isCloseTo(p99, THREE_DIGITS);
        assertThat(value(3)).isCloseTo(max, THREE_DIGITS);
    }

    @Test
    void shouldShowOutlierAsMaximumOnlyWhenItIsOneInAThousand() {
        LongStream.range(0, 999).forEach(_ -> timings.record(1_000_000));
        timings.record(5_000_000_000L);

        assertThat(value(2)).isCloseTo(1, THREE_DIGITS);
        assertThat(value(3)).isCloseTo(5000, THREE_DIGITS);
    }

    @Test
    void shouldHaveNoValuesWhenNothingWasMeasured() {
        assertThat(timings.figures("answer"))
                .extracting(Figure::name, Figure::value)
                .containsExactly(
                        tuple("answer, measured", 0L),
                        tuple("answer, median", null),
                        tuple("answer, p99", null),
                        tuple("answer, max", null));
    }

    private double value(int figure) {
        return timings.figures("answer").get(figure).value().doubleValue();
    }
}
