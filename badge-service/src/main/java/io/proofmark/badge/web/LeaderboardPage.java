package io.proofmark.badge.web;

import io.proofmark.badge.application.Leaderboard;
import io.proofmark.badge.domain.Standing;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Configurations by figure.
 *
 * @param next query of the following page, or null
 * @param table address of the same as comma-separated values
 */
record LeaderboardPage(
        Frame frame,
        String name,
        String slug,
        String better,
        List<FilterField> filters,
        boolean filtered,
        List<PlaceLine> places,
        List<RowLine> official,
        @Nullable String next,
        boolean first,
        String table)
        implements TemplateInstance {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param share of the greatest figure of the page, percent */
    record PlaceLine(int rank, RowLine row, String cohortHref, int share) {}

    static List<PlaceLine> places(Leaderboard board, Function<Standing, String> cohort) {
        BigDecimal greatest =
                board.places().stream().map(place -> value(place.row())).reduce(BigDecimal.ZERO, BigDecimal::max);
        return board.places().stream()
                .map(place -> new PlaceLine(
                        place.rank(),
                        RowLine.of(place.row()),
                        "/cohorts/" + cohort.apply(place.row()),
                        share(value(place.row()), greatest)))
                .toList();
    }

    private static BigDecimal value(Standing row) {
        BigDecimal value = row.facts().value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static int share(BigDecimal value, BigDecimal greatest) {
        return greatest.signum() <= 0
                ? 0
                : HUNDRED.multiply(value)
                        .divide(greatest, 0, RoundingMode.HALF_UP)
                        .max(BigDecimal.ZERO)
                        .intValue();
    }
}
