package io.proofmark.badge.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.badge.domain.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShowBadgeTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void shouldSayDelayedWhenReadModelIsFurtherBehindThanLimit() {
        assertThat(badgeOf(Duration.ofSeconds(31)).isDelayed(LIMIT)).isTrue();
        assertThat(badgeOf(LIMIT).isDelayed(LIMIT)).isFalse();
    }

    @Test
    void shouldKnowNoRowWhenReadModelIsUpToDateWithoutIt() {
        assertThat(badgeOf(LIMIT).of("row")).isEmpty();
    }

    private static ShowBadge badgeOf(Duration lag) {
        var log = new LaggingLog(lag);
        var known = new KnownBadges();
        Positions nowhere = () -> new Place(new TreeMap<>(), new TreeMap<>(), 1);
        return new ShowBadge(new NoRows(), log, new SayAsOf(nowhere, log, known), known);
    }

    private record LaggingLog(Duration lag) implements LogReading {

        @Override
        public boolean isBehind(Duration limit) {
            return lag.compareTo(limit) > 0;
        }

        @Override
        public boolean awaitPassed(String position, Duration patience) {
            return false;
        }

        @Override
        public Condition condition() {
            return new Condition(true, false, "reading");
        }
    }

    private static final class NoRows implements Rows {

        @Override
        public List<Standing> page(RowFilter filter, @Nullable Cursor after, int limit) {
            return List.of();
        }

        @Override
        public Optional<Standing> publicRow(String id) {
            return Optional.empty();
        }

        @Override
        public List<Standing> packages(String benchmarkPrefix) {
            return List.of();
        }

        @Override
        public Optional<Standing> any(String id) {
            return Optional.empty();
        }

        @Override
        public Counts counts() {
            return new Counts(0, 0, 0);
        }

        @Override
        public Choices choices() {
            return new Choices(List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }
}
