package io.proofmark.badge.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.badge.domain.Standing;
import io.proofmark.catalog.Catalogs;
import io.proofmark.catalog.Policies;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DotPlotTest {

    private static final Policies LIMITS = Catalogs.current().policies();

    @Test
    void shouldPutRunsIntoTheBandsTheyBelongTo() {
        DotPlot plot = plot("-9.9", "10.2", "24.9", "25.3");

        DotPlot.Band wide = plot.bands().getFirst();
        DotPlot.Band near = plot.bands().getLast();
        assertThat(plot.dots()).extracting(dot -> within(dot, near)).containsExactly(true, false, false, false);
        assertThat(plot.dots()).extracting(dot -> within(dot, wide)).containsExactly(true, true, true, false);
    }

    @Test
    void shouldPutTheRowItselfInTheMiddle() {
        assertThat(plot("0").dots()).extracting(DotPlot.Dot::x).containsExactly(DotPlot.WIDTH / 2);
    }

    @Test
    void shouldStackRunsThatWouldHideEachOther() {
        assertThat(plot("1.00", "1.01", "1.02").dots())
                .extracting(DotPlot.Dot::y)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepARunThatIsFarOffOnTheDrawing() {
        DotPlot.Dot far = plot("-100").dots().getFirst();

        assertThat(far.x()).isBetween(0, DotPlot.WIDTH / 4);
        assertThat(far.clipped()).isTrue();
    }

    @Test
    void shouldSayInWordsWhatItShows() {
        assertThat(plot("1", "2", "30").says()).isEqualTo("2 of 3 reproductions lie within 10 % of this row");
    }

    @Test
    void shouldDrawNothingWhenNoRunCanBeCompared() {
        assertThat(DotPlot.of(standing(List.of()), LIMITS)).isNull();
    }

    private static boolean within(DotPlot.Dot dot, DotPlot.Band band) {
        return dot.x() >= band.x() && dot.x() <= band.x() + band.width();
    }

    private static DotPlot plot(String... deltas) {
        return Objects.requireNonNull(
                DotPlot.of(standing(Arrays.stream(deltas).map(DotPlotTest::run).toList()), LIMITS));
    }

    private static Standing.Reproduction run(String delta) {
        return new Standing.Reproduction(
                "run", BigDecimal.TEN, new BigDecimal(delta), "within-10", true, "alias", Instant.EPOCH, null);
    }

    private static Standing standing(List<Standing.Reproduction> runs) {
        return Rows.standing(Rows.facts("llm-decode-512", "m"), runs);
    }
}
