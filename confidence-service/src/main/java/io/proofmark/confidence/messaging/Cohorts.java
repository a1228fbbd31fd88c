package io.proofmark.confidence.messaging;

import io.proofmark.catalog.Catalogs;
import io.proofmark.confidence.application.CohortPlace;
import io.proofmark.confidence.application.Standings;
import io.proofmark.confidence.application.StoredStanding;
import io.proofmark.confidence.domain.Agreement;
import io.proofmark.confidence.domain.CohortSummary;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one configuration. Whether they say something else together is asked of the two ends of an index before and
 * after a batch; only then are all of them due for another look, else at most the one that came.
 */
record Cohorts(Standings<Connection> standings, Connection connection) {

    Map<String, CohortSummary> see(Collection<String> ids) {
        return standings.cohorts(connection, ids);
    }

    /** Writes what is said now, and notes who should be looked at because of it. */
    void save(Rows rows) {
        List<StoredStanding> moved = rows.said().stream()
                .filter(standing -> !Objects.equals(standing.place(), rows.placeBefore(standing.row())))
                .toList();
        Set<String> touched = moved.stream()
                .flatMap(standing -> Stream.of(standing.place(), rows.placeBefore(standing.row())))
                .filter(Objects::nonNull)
                .map(CohortPlace::cohort)
                .collect(Collectors.toSet());
        Map<String, CohortSummary> before = see(touched);
        standings.save(connection, rows.said());
        Map<String, CohortSummary> after = see(touched);
        Set<String> crossed = touched.stream()
                .filter(id -> agreement(before.get(id)) != agreement(after.get(id)))
                .collect(Collectors.toSet());
        standings.crossed(connection, crossed);
        standings.due(
                connection,
                moved.stream()
                        .filter(standing -> isDue(standing, crossed, after))
                        .map(StoredStanding::row)
                        .toList());
    }

    private static boolean isDue(StoredStanding standing, Set<String> crossed, Map<String, CohortSummary> seen) {
        CohortPlace place = standing.place();
        return place != null
                && !crossed.contains(place.cohort())
                && standing.agreement() != agreement(seen.get(place.cohort()));
    }

    // For hints alone: what is said is judged by the catalog that the hint names.
    private static Agreement agreement(@Nullable CohortSummary seen) {
        return CohortSummary.agreement(seen, Catalogs.current().limits());
    }
}
