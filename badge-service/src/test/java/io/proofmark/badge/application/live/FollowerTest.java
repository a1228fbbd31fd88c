package io.proofmark.badge.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.badge.application.live.Follower.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FollowerTest {

    private static final int LANES = 3;
    private static final int WEIGHT = 100;
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration REACH = Duration.ofDays(7);
    private static final LiveFilter ALL = new LiveFilter(EnumSet.allOf(LiveType.class), null);

    private final MemoryLog log = new MemoryLog(50 * WEIGHT);
    private final FollowEvents followEvents = new FollowEvents(log);

    @Test
    void shouldBeginNowWithoutCursor() throws InterruptedException {
        log.append(0, "before");
        Follower follower = followEvents.from(null, ALL, REACH);

        log.append(0, "after");

        assertThat(texts(follower.next(AT_ONCE))).containsExactly("after");
    }

    /** Whatever is still in the ring and whatever is not: after every cut each lane goes on where it was. */
    @Test
    void shouldLoseAndReorderNothingWhereverItIsCut() throws InterruptedException {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            String cursor = followEvents.from(null, ALL, REACH).cursor();
            int begin = log.appended.size();
            List<String> got = new ArrayList<>();
            for (int round = 0; round < 20; round++) {
                for (int i = random.nextInt(30); i > 0; i--) {
                    log.append(random.nextInt(LANES), "event-" + log.appended.size());
                }
                try (Follower follower = followEvents.from(cursor, ALL, REACH)) {
                    int take = random.nextInt(40);
                    for (int polls = 0; polls < 4 && take > 0; polls++) {
                        for (Told told : follower.next(AT_ONCE).orElseThrow()) {
                            if (take-- > 0) {
                                got.add(told.text());
                                cursor = told.cursor();
                            }
                        }
                    }
                }
            }
            try (Follower follower = followEvents.from(cursor, ALL, REACH)) {
                for (int polls = 0; polls < 10; polls++) {
                    got.addAll(texts(follower.next(AT_ONCE)));
                }
            }

            List<LiveEvent> expected = log.appended.subList(begin, log.appended.size());
            assertThat(byLane(got)).as("seed %d", seed).isEqualTo(byLane(texts(expected)));
        }
    }

    @Test
    void shouldTellOnlyWhatIsWanted() throws InterruptedException {
        Follower follower = followEvents.from(null, new LiveFilter(EnumSet.of(LiveType.STANDING), "row-1"), REACH);

        log.append(0, LiveType.VERDICT, "row-1", "verdict");
        log.append(0, LiveType.STANDING, "row-2", "other row");
        log.append(0, LiveType.STANDING, "row-1", "standing");

        assertThat(texts(follower.next(AT_ONCE))).containsExactly("standing");
    }

    @Test
    void shouldPassWhatIsNotWanted() throws InterruptedException {
        Follower follower = followEvents.from(null, new LiveFilter(EnumSet.of(LiveType.RULING), null), REACH);
        String before = follower.cursor();
        log.append(0, "standing");

        assertThat(texts(follower.next(AT_ONCE))).isEmpty();
        assertThat(follower.cursor()).isNotEqualTo(before);
    }

    @Test
    void shouldCutOffWhoIsTooSlow() throws InterruptedException {
        Follower slow = followEvents.from(null, ALL, REACH);
        for (int i = 0; i < 60; i++) {
            log.append(0, "event-" + i);
        }

        assertThat(slow.next(AT_ONCE)).isEmpty();
        try (Follower again = followEvents.from(slow.cursor(), ALL, REACH)) {
            assertThat(texts(again.next(AT_ONCE))).hasSize(60);
        }
    }

    @Test
    void shouldGoOnBehindWhatAPageShows() throws InterruptedException {
        log.append(0, "shown");
        log.append(0, "not shown yet");
        String cursor =
                followEvents.cursor(Map.of("topic", List.of(1L, 0L, 0L))).orElseThrow();

        try (Follower follower = followEvents.from(cursor, ALL, REACH)) {
            assertThat(texts(follower.next(AT_ONCE))).containsExactly("not shown yet");
        }
    }

    @Test
    void shouldRefuseCursorFromTheFuture() {
        String cursor = new LiveCursor(log.topics(), Places.of(0, 1, 0)).text();

        assertThatThrownBy(() -> followEvents.from(cursor, ALL, REACH)).isInstanceOf(CursorUnknown.class);
    }

    @Test
    void shouldRefuseCursorThatIsTooOld() {
        log.append(0, "old");
        log.floor = Places.of(1, 0, 0);
        String cursor = new LiveCursor(log.topics(), Places.of(0, 0, 0)).text();

        assertThatThrownBy(() -> followEvents.from(cursor, ALL, REACH)).isInstanceOf(CursorTooOld.class);
    }

    private static List<String> texts(Optional<List<Told>> told) {
        return told.orElseThrow().stream().map(Told::text).toList();
    }

    private static List<String> texts(List<LiveEvent> events) {
        return events.stream().map(it -> it.text().orElseThrow()).toList();
    }

    private Map<Integer, List<String>> byLane(List<String> texts) {
        return texts.stream().collect(Collectors.groupingBy(text -> log.appended
                .get(Integer.parseInt(text.substring(text.indexOf('-') + 1)))
                .lane()));
    }

    /** A log in memory whose ring holds half a hundred events. */
    private static final class MemoryLog implements LiveLog {

        private final List<LiveEvent> appended = new ArrayList<>();
        private final LiveRing ring;
        private Places ends = Places.of(new long[LANES]);
        private Places floor = ends;

        MemoryLog(long heaviest) {
            ring = new LiveRing(heaviest, LANES);
        }

        void append(int lane, String text) {
            append(lane, LiveType.STANDING, "row-" + lane, text);
        }

        void append(int lane, LiveType type, String row, String text) {
            var event = new LiveEvent(lane, ends.at(lane), type, row, WEIGHT, () -> Optional.of(text));
            appended.add(event);
            ends = ends.passed(lane, event.offset());
            ring.add(List.of(event), ends);
        }

        @Override
        public List<UUID> topics() {
            return List.of(new UUID(1, 1));
        }

        @Override
        public LiveRing ring() {
            return ring;
        }

        @Override
        public Places places(Map<String, List<Long>> offsets) {
            return Places.of(offsets.getOrDefault("topic", List.of(0L, 0L, 0L)).stream()
                    .mapToLong(Long::longValue)
                    .toArray());
        }

        @Override
        public Places ends() {
            return ends;
        }

        @Override
        public Places floor(Duration age) {
            return floor;
        }

        @Override
        public OlderEvents from(Places places) {
            List<LiveEvent> left = new ArrayList<>(appended.stream()
                    .filter(it -> it.offset() >= places.at(it.lane()))
                    .toList());
            return new OlderEvents() {
                private Places reached = places;

                @Override
                public List<LiveEvent> read() {
                    List<LiveEvent> some = new ArrayList<>(left.subList(0, Math.min(70, left.size())));
                    left.subList(0, some.size()).clear();
                    some.forEach(it -> reached = reached.passed(it.lane(), it.offset()));
                    return some;
                }

                @Override
                public Places reached() {
                    return reached;
                }

                @Override
                public void close() {
                    left.clear();
                }
            };
        }
    }
}
