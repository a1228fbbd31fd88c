package io.proofmark.badge.web;

import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.Standing.Reproduction;
import io.proofmark.catalog.Policies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reproductions of a row as dots beside the figure they were to reach, with the bands of the catalog. Lengths are
 * units of the drawing, {@value #WIDTH} of which make its width.
 *
 * @param height of the drawing
 * @param base where the lowest dots lie
 * @param bands the wide one first
 * @param ticks of the axis
 * @param says the drawing in words
 */
record DotPlot(int height, int base, List<Band> bands, List<Tick> ticks, List<Dot> dots, String says) {

    static final int WIDTH = 640;

    private static final int MARGIN = 40;
    private static final int AXIS = 34;
    private static final int RADIUS = 6;
    private static final int STEP = 2 * RADIUS + 2;
    private static final int TOP = 24;

    /** A dot further off is drawn at the edge. */
    private static final double FURTHEST = 60;

    /** A band from one place to another. */
    record Band(String look, int x, int width, String label) {}

    record Tick(int x, String text) {}

    /** @param clipped whether the run is further off than can be drawn */
    record Dot(int x, int y, String look, boolean counts, boolean clipped, String title) {}

    public int width() {
        return WIDTH;
    }

    public int radius() {
        return RADIUS;
    }

    /** Null where no run can be compared in percent. */
    static @Nullable DotPlot of(Standing standing, Policies limits) {
        List<Reproduction> runs = standing.reproductions().stream()
                .filter(run -> run.deltaPercent() != null)
                .toList();
        if (runs.isEmpty() || !standing.facts().kind().equals("speed")) {
            return null;
        }
        double reach = Math.min(
                FURTHEST,
                runs.stream()
                        .mapToDouble(run -> delta(run).abs().doubleValue())
                        .reduce(limits.documented().doubleValue() * 1.2, Math::max));
        return new Scale(reach).plot(standing, runs, limits);
    }

    private static BigDecimal delta(Reproduction run) {
        return Objects.requireNonNull(run.deltaPercent());
    }

    /** @param reach percent at the ends of the axis */
    private record Scale(double reach) {

        DotPlot plot(Standing standing, List<Reproduction> runs, Policies limits) {
            Map<Integer, Integer> stacks = new HashMap<>();
            List<Dot> stacked = new ArrayList<>();
            for (Reproduction run : runs) {
                int level = stacks.merge(x(delta(run).doubleValue()) / STEP, 1, Integer::sum);
                stacked.add(dot(run, standing.facts().unit(), -level * STEP));
            }
            int tallest = stacks.values().stream().reduce(0, Integer::max);
            int base = TOP + tallest * STEP;
            return new DotPlot(
                    base + AXIS,
                    base,
                    List.of(band("wide", limits.documented()), band("near", limits.within())),
                    List.of(
                            tick(limits.documented().negate()),
                            tick(limits.within().negate()),
                            tick(BigDecimal.ZERO),
                            tick(limits.within()),
                            tick(limits.documented())),
                    stacked.stream()
                            .map(it -> new Dot(
                                    it.x(), base + RADIUS + it.y(), it.look(), it.counts(), it.clipped(), it.title()))
                            .toList(),
                    says(runs, limits));
        }

        private Dot dot(Reproduction run, String unit, int y) {
            double delta = delta(run).doubleValue();
            return new Dot(
                    x(delta),
                    y,
                    run.band(),
                    run.counts(),
                    Math.abs(delta) > reach,
                    Display.number(run.value(), unit) + ", " + Display.signedPercent(run.deltaPercent())
                            + (run.counts() ? "" : ", shown only"));
        }

        private Band band(String look, BigDecimal percent) {
            int from = x(-percent.doubleValue());
            return new Band(look, from, x(percent.doubleValue()) - from, "± " + Display.number(percent) + " %");
        }

        private Tick tick(BigDecimal percent) {
            return new Tick(x(percent.doubleValue()), percent.signum() == 0 ? "0" : label(percent));
        }

        private static String label(BigDecimal percent) {
            return (percent.signum() > 0 ? "+" : "−") + Display.number(percent.abs()) + " %";
        }

        private int x(double percent) {
            double share = (Math.clamp(percent, -reach, reach) + reach) / (2 * reach);
            return BigDecimal.valueOf(MARGIN + share * (WIDTH - 2 * MARGIN))
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValue();
        }

        private static String says(List<Reproduction> runs, Policies limits) {
            long within = runs.stream()
                    .filter(run -> delta(run).abs().compareTo(limits.within()) <= 0)
                    .count();
            return within + " of " + runs.size() + (runs.size() == 1 ? " reproduction lies" : " reproductions lie")
                    + " within " + Display.number(limits.within()) + " % of this row";
        }
    }
}
