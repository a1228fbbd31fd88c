package io.proofmark.badge.application;

import io.proofmark.badge.domain.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a leaderboard.
 *
 * @param official figures of vendors, on the first part only
 * @param next for {@code ?after=}; null at the end
 */
public record Leaderboard(
        List<Place> places,
        List<Standing> official,
        @Nullable String next) {

    /** @param rank from 1 */
    public record Place(int rank, Standing row) {}
}
