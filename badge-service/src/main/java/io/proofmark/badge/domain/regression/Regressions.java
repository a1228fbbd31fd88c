package io.proofmark.badge.domain.regression;

import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import io.proofmark.catalog.Version;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares rows that are equal in everything but one version: rule specification, section 8.
 *
 * @param within percent that two figures may differ without saying anything
 */
public record Regressions(BigDecimal within) {

    private static final Set<BadgeWord> ELIGIBLE =
            EnumSet.of(BadgeWord.EDITORIAL, BadgeWord.REPRODUCED, BadgeWord.INDEPENDENTLY_REPRODUCED);

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::label)
            .thenComparing(Finding::axis)
            .thenComparing(Finding::before)
            .thenComparing(Finding::after);

    /** What a row and each of the others say together; rows that cannot be compared with it say nothing. */
    public List<Finding> of(Standing row, List<Standing> others) {
        return others.stream()
                .filter(other -> !other.row().equals(row.row()))
                .flatMap(other -> compare(row, other).stream())
                .sorted(ORDER)
                .toList();
    }

    /** What each two of these rows say together. */
    public List<Finding> among(List<Standing> rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(i -> of(rows.get(i), rows.subList(i + 1, rows.size())).stream())
                .sorted(ORDER)
                .toList();
    }

    /** Nothing where one is not eligible, or they differ in something else or in more than one version. */
    public Optional<Finding> compare(Standing one, Standing other) {
        List<VersionAxis> axes = VersionAxis.between(one.facts(), other.facts());
        if (!isEligible(one) || !isEligible(other) || !alike(one.facts(), other.facts()) || axes.size() != 1) {
            return Optional.empty();
        }
        VersionAxis axis = axes.getFirst();
        boolean ordered = isBefore(one, other, axis);
        return Optional.of(new Pair(axis, ordered ? one : other, ordered ? other : one).finding(within));
    }

    private static boolean isEligible(Standing row) {
        return row.state() == Standing.RowState.PUBLISHED
                && row.facts().kind().equals("speed")
                && ELIGIBLE.contains(row.badge());
    }

    private static boolean alike(Facts one, Facts other) {
        return configuration(one).equals(configuration(other)) && one.quant() != null && one.engine() != null;
    }

    private static List<@Nullable Object> configuration(Facts facts) {
        return Arrays.asList(
                facts.benchmark(),
                facts.model(),
                facts.hardware(),
                facts.hardwareCount(),
                facts.quant(),
                facts.engine(),
                facts.contextLength(),
                facts.concurrency());
    }

    /** By version where both can be ordered, else by the date of the test, else by id, so that either way round is one. */
    private static boolean isBefore(Standing one, Standing other, VersionAxis axis) {
        Optional<Version> mine = Optional.ofNullable(axis.of(one.facts())).flatMap(Version::parse);
        Optional<Version> theirs = Optional.ofNullable(axis.of(other.facts())).flatMap(Version::parse);
        if (mine.isPresent() && theirs.isPresent() && mine.get().comparesWith(theirs.get()) && !mine.equals(theirs)) {
            return theirs.get().reaches(mine.get());
        }
        int byDate = tested(one).compareTo(tested(other));
        return byDate == 0 ? one.row().compareTo(other.row()) < 0 : byDate < 0;
    }

    private static String tested(Standing row) {
        return Objects.requireNonNullElse(row.facts().testedAt(), "");
    }
}
