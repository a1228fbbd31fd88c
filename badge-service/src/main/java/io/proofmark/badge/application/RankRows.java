package io.proofmark.badge.application;

import io.proofmark.badge.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ranks the configurations that were measured under one benchmark. */
@ApplicationScoped
public class RankRows {

    private final Configurations configurations;

    public RankRows(Configurations configurations) {
        this.configurations = configurations;
    }

    /** Where a part begins: after so many places, the last of which has that figure and row. */
    private record Start(int rank, Configurations.Place place) {

        static Start of(List<String> parts) {
            return new Start(
                    Math.max(0, Integer.parseInt(parts.get(0))),
                    new Configurations.Place(new BigDecimal(parts.get(1)), parts.get(2)));
        }
    }

    /**
     * @param filter names the benchmark
     * @param ascending whether the smallest figure ranks first
     * @throws WrongParameter when the cursor is none of this list
     */
    @Transactional
    public Leaderboard part(RowFilter filter, boolean ascending, @Nullable String after, int limit) {
        Start start = Keyset.parse(after, 3, Start::of);
        List<Standing> found =
                configurations.ranked(filter, ascending, start == null ? null : start.place(), limit + 1);
        int first = start == null ? 1 : start.rank() + 1;
        Part<Leaderboard.Place> part = Part.of(
                IntStream.range(0, found.size())
                        .mapToObj(i -> new Leaderboard.Place(first + i, found.get(i)))
                        .toList(),
                limit,
                RankRows::cursor);
        List<Standing> official = start == null ? configurations.official(filter, ascending, limit) : List.of();
        return new Leaderboard(part.items(), official, part.next());
    }

    private static String cursor(Leaderboard.Place it) {
        BigDecimal value = Objects.requireNonNull(it.row().facts().value());
        return Keyset.text(it.rank(), value.toPlainString(), it.row().row());
    }
}
