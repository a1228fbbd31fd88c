package io.proofmark.e2e.checker;

import io.proofmark.e2e.checker.Model.Case;
import io.proofmark.e2e.checker.Standing.Repeat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a row must stand: rule specification, sections 2 and 3.3, for declared figures of the community. */
final class Expected {

    private static final int MOST_OPERATORS = 5;
    private static final int STALE_MONTHS = 18;
    private static final int HIGH = 2;
    private static final int VERY_HIGH = 3;
    private static final List<String> TIERS = List.of("low", "moderate", "high", "very-high");

    private Expected() {}

    /** @param asOf the day, and the other rows, that the standing says it was judged by */
    static Standing of(Case row, List<Case> repeating, LocalDate asOf, Log.@Nullable Cohort cohort) {
        List<Case> lifting =
                repeating.stream().filter(run -> lifts(run, row.run())).toList();
        int operators =
                Math.min(MOST_OPERATORS, pairs(lifting.stream().map(Case::run).toList()));
        boolean stale = Stream.concat(Stream.of(row), lifting.stream())
                .map(run -> run.run().testedOn())
                .max(LocalDate::compareTo)
                .orElseThrow()
                .plusMonths(STALE_MONTHS)
                .isBefore(asOf);
        return new Standing(
                row.id(),
                row.run().value(),
                operators == 0 ? "community-submitted" : operators == 1 ? "reproduced" : "independently-reproduced",
                TIERS.get(Math.clamp(beside(tier(operators), operators, cohort) - (stale ? 1 : 0), 0, VERY_HIGH)),
                stale ? List.of("stale") : List.of(),
                operators,
                repeating.stream().map(run -> repeat(run, lifting)).toList());
    }

    private static boolean lifts(Case run, Run row) {
        boolean agrees = Bands.NEAR.equals(run.band()) || Bands.EXPLAINED.equals(run.band());
        return agrees && Boolean.TRUE.equals(run.counts()) && run.run().independentOf(row);
    }

    private static Repeat repeat(Case run, List<Case> lifting) {
        Run original = Objects.requireNonNull(run.original());
        return new Repeat(
                run.id(),
                Objects.requireNonNull(run.band()),
                Bands.delta(run.run().value(), original.value()),
                lifting.contains(run));
    }

    private static int tier(int operators) {
        return operators >= 4 ? VERY_HIGH : Math.min(operators, HIGH);
    }

    /** Rows of one configuration that lie within 10 % lift by one, but none above high without two others; 30 % lower. */
    private static int beside(int tier, int operators, Log.@Nullable Cohort cohort) {
        if (cohort == null || cohort.rows() < 2) {
            return tier;
        }
        BigDecimal apart = cohort.most().subtract(cohort.least()).movePointRight(2);
        if (apart.compareTo(cohort.most().multiply(BigDecimal.TEN)) <= 0) {
            return tier == VERY_HIGH || tier == HIGH && operators < 2 ? tier : tier + 1;
        }
        return apart.compareTo(cohort.most().multiply(BigDecimal.valueOf(30))) >= 0 ? tier - 1 : tier;
    }

    /** Most pairs of an operator and a machine of its own: the best of leaving one operator out or giving it a machine. */
    private static int pairs(List<Run> runs) {
        Set<String> operators = runs.stream().map(Run::operator).collect(Collectors.toSet());
        return pairs(runs, List.copyOf(operators), Set.of());
    }

    private static int pairs(List<Run> runs, List<String> operators, Set<String> taken) {
        if (operators.isEmpty()) {
            return 0;
        }
        List<String> others = operators.subList(1, operators.size());
        int best = pairs(runs, others, taken);
        for (Run run : runs) {
            if (run.operator().equals(operators.getFirst()) && !taken.contains(run.machine())) {
                Set<String> more = new HashSet<>(taken);
                more.add(run.machine());
                best = Math.max(best, 1 + pairs(runs, others, more));
            }
        }
        return best;
    }
}
