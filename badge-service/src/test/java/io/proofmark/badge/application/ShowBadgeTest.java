package io.proofmark.badge.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.badge.domain.BadgeFace;
import io.proofmark.badge.domain.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShowBadgeTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void shouldSayDelayedWhenReadModelIsFurtherBehindThanLimit() {
        var face = badgeOf(Duration.ofSeconds(31)).of("row", LIMIT);

        assertThat(face).contains(BadgeFace.delayed());
    }

    @Test
    void shouldKnowNoRowWhenReadModelIsUpToDateWithoutIt() {
        var face = badgeOf(LIMIT).of("row", LIMIT);

        assertThat(face).isEmpty();
    }

    private static ShowBadge badgeOf(Duration lag) {
        return new ShowBadge(new NoRows(), new LaggingLog(lag));
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
