package io.proofmark.badge.application;

import io.proofmark.badge.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the runs that repeat a public row. */
@ApplicationScoped
public class ListReproductions {

    private final Rows rows;
    private final Reproductions reproductions;

    public ListReproductions(Rows rows, Reproductions reproductions) {
        this.rows = rows;
        this.reproductions = reproductions;
    }

    /** At most {@code limit} after the cursor; nothing for a row that is not public. */
    @Transactional
    public Optional<Page> of(String row, @Nullable Cursor after, int limit) {
        return rows.publicRow(row).map(standing -> {
            List<Reproductions.Run> found = reproductions.of(row, after, limit + 1);
            Map<String, Boolean> counts = standing.reproductions().stream()
                    .collect(Collectors.toMap(Standing.Reproduction::id, Standing.Reproduction::counts, (a, _) -> a));
            return found.size() <= limit
                    ? new Page(found, counts, null)
                    : new Page(
                            found.subList(0, limit),
                            counts,
                            found.get(limit - 1).cursor());
        });
    }

    /**
     * A part of the list.
     *
     * @param counts by run, whether it may lift the row; only of those that the standing lists
     * @param next where it goes on; null at the end
     */
    public record Page(
            List<Reproductions.Run> runs,
            Map<String, Boolean> counts,
            @Nullable Cursor next) {}
}
