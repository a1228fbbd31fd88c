package io.proofmark.badge.rest;

import io.proofmark.badge.application.Leaderboard;
import io.proofmark.catalog.Benchmark;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Public rows by figure, one for each configuration: the one that is backed best.
 *
 * @param official what vendors say, apart and without a rank; on the first page only
 */
@Schema(name = "Leaderboard")
public record LeaderboardJson(
        String benchmark,
        String metric,
        String unit,
        boolean lowerIsBetter,
        List<PlaceJson> items,
        List<RowJson> official,
        @Nullable String next) {

    /** @param rank from 1 */
    @Schema(name = "LeaderboardPlace")
    public record PlaceJson(int rank, RowJson row) {}

    static LeaderboardJson of(Benchmark benchmark, Leaderboard it) {
        return new LeaderboardJson(
                benchmark.slug(),
                benchmark.metric(),
                benchmark.unit(),
                benchmark.lowerIsBetter(),
                it.places().stream()
                        .map(place -> new PlaceJson(place.rank(), RowJson.of(place.row())))
                        .toList(),
                it.official().stream().map(RowJson::of).toList(),
                it.next());
    }
}
