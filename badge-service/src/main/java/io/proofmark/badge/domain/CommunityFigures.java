package io.proofmark.badge.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures of PUMA's four community badges, each computed from all public rows.
 *
 * @param latest day of the last run that was completed, in the offset that it was written with; {@code none} without rows
 */
public record CommunityFigures(long submissions, long models, long scenarios, String latest) {

    /** Slugs of PUMA's benchmarks begin so. */
    public static final String BENCHMARKS = "puma-";

    private static final String NONE = "none";
    private static final int DAY_LENGTH = "2026-05-31".length();
    private static final List<String> SCENARIOS = List.of("triage-jira", "effort-tawos", "prioritization-jira");

    public static CommunityFigures of(Collection<Standing> rows) {
        return new CommunityFigures(
                rows.size(),
                facts(rows).map(Facts::model).distinct().count(),
                SCENARIOS.stream()
                        .filter(scenario -> facts(rows)
                                .anyMatch(facts -> facts.benchmark().startsWith(BENCHMARKS + scenario + "-")))
                        .count(),
                facts(rows)
                        .map(Facts::testedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.comparing(CommunityFigures::instant))
                        .map(text -> text.substring(0, Math.min(DAY_LENGTH, text.length())))
                        .orElse(NONE));
    }

    private static Stream<Facts> facts(Collection<Standing> rows) {
        return rows.stream().map(Standing::facts);
    }

    private static Instant instant(String text) {
        return parsed(text).orElse(Instant.MIN);
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty(); // shortened to a day, month or year
        }
    }
}
