package io.proofmark.badge.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.badge.application.FindRows;
import io.proofmark.badge.application.Rows.Choices;
import io.proofmark.badge.application.Rows.Counts;
import io.proofmark.badge.application.Submissions;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OverviewTest {

    private final CountDownLatch looking = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();

    /** The second look waits. */
    private final FindRows rows =
            new FindRows(none(io.proofmark.badge.application.Rows.class), none(Submissions.class)) {
                @Override
                public Counts counts() {
                    int look = looks.incrementAndGet();
                    if (look == 2) {
                        looking.countDown();
                        awaitGoOn();
                    }
                    return new Counts(look, 0, 0);
                }

                @Override
                public Choices choices() {
                    return new Choices(List.of(), List.of(), List.of(), List.of(), List.of());
                }
            };

    @Test
    void shouldTellOthersWhatWasSeenWhileOneLooks() throws Exception {
        var overview = new Overview(rows, Duration.ZERO);
        overview.get();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(overview::get);
            looking.await();
            var others = overview.get();
            goOn.countDown();

            assertThat(others.counts().publicRows()).isEqualTo(1);
            assertThat(one.get().counts().publicRows()).isEqualTo(2);
        }
    }

    @Test
    void shouldNotLookAgainWhileWhatWasSeenIsNotOld() {
        var overview = new Overview(rows, Duration.ofHours(1));

        overview.get();
        overview.get();

        assertThat(looks).hasValue(1);
    }

    private void awaitGoOn() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T none(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            throw new AssertionError(method + " is not asked");
        }));
    }
}
