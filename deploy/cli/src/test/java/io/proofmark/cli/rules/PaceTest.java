package io.proofmark.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private long now = 1_000;

    @Test
    void shouldLetThemPassEvenlyWhenNobodyIsLate() {
        List<Long> passed = new ArrayList<>();
        var pace = new Pace(4, () -> now, nanos -> now += Math.max(1, nanos / 2));

        for (int i = 0; i < 4; i++) {
            pace.await();
            passed.add((now - 1_000) / 1_000_000);
        }

        assertThat(passed).containsExactly(0L, 250L, 500L, 750L);
    }

    @Test
    void shouldNotMakeUpForTimeThatNobodyUsed() {
        var pace = new Pace(1, () -> now, nanos -> now += nanos);
        pace.await();
        now += 10_000_000_000L;
        pace.await();
        long resumed = now;

        pace.await();

        assertThat(now - resumed).isEqualTo(1_000_000_000L);
    }
}
