package io.proofmark.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final long CLIENT = 1;
    private static final long OTHER = 2;
    private static final Limit MINUTE = new Limit("minute", 10, Duration.ofMinutes(1));
    private static final Limit DAY = new Limit("day", 15, Duration.ofDays(1));
    private static final Limit LARGE = new Limit("large", 1000, Duration.ofMinutes(1));

    private final FakeQuota quota = new FakeQuota();

    @Test
    void shouldAdmitAsManyAsTheLimitSaysOverAllInstances() {
        RateLimiter one = limiter(MINUTE);
        RateLimiter two = limiter(MINUTE);

        long admitted =
                Stream.of(one, two).mapToLong(limiter -> admitted(limiter, 10)).sum();

        assertThat(admitted).isEqualTo(10);
    }

    @Test
    void shouldTellWhatIsLeft() {
        RateLimiter limiter = limiter(MINUTE, DAY);

        Admission first = limiter.admit(CLIENT);

        assertThat(first).isEqualTo(new Admission(true, MINUTE, 9, Duration.ofSeconds(45)));
    }

    @Test
    void shouldRefuseUntilTheWindowEnds() {
        RateLimiter limiter = limiter(MINUTE);
        admitted(limiter, 10);

        Admission refused = limiter.admit(CLIENT);
        quota.pass(Duration.ofSeconds(45));
        Admission later = limiter.admit(CLIENT);

        assertThat(refused).isEqualTo(new Admission(false, MINUTE, 0, Duration.ofSeconds(45)));
        assertThat(later.admitted()).isTrue();
    }

    @Test
    void shouldNameTheLimitThatRefusesLongest() {
        RateLimiter limiter = limiter(MINUTE, DAY);
        admitted(limiter, 10);
        quota.pass(Duration.ofMinutes(1));
        admitted(limiter, 5);

        Admission refused = limiter.admit(CLIENT);

        assertThat(refused.admitted()).isFalse();
        assertThat(refused.limit()).isEqualTo(DAY);
    }

    @Test
    void shouldNotTouchAnotherClient() {
        RateLimiter limiter = limiter(MINUTE);
        admitted(limiter, 11);

        Admission other = limiter.admit(OTHER);

        assertThat(other.admitted()).isTrue();
    }

    @Test
    void shouldNotAskAgainWhenAllIsUsedUp() {
        RateLimiter limiter = limiter(MINUTE);

        admitted(limiter, 100);

        assertThat(quota.asked()).hasSize(10);
    }

    @Test
    void shouldLeaseAHundredthAtOnce() {
        RateLimiter limiter = limiter(LARGE);

        admitted(limiter, 30);

        assertThat(quota.asked()).hasSize(3);
    }

    @Test
    void shouldGoOnWithWhatItHoldsAndThenWithItsShareWhenTheQuotaIsAway() {
        RateLimiter limiter = limiter(LARGE);
        limiter.admit(CLIENT);
        quota.goAway();

        long admitted = admitted(limiter, 1000);

        assertThat(admitted).isEqualTo(9 + 250);
    }

    @Test
    void shouldGiveItsShareOnceInEachWindowWhenTheQuotaIsAway() {
        RateLimiter limiter = limiter(MINUTE);
        quota.goAway();

        List<Long> admitted = IntStream.range(0, 3)
                .mapToObj(_ -> {
                    long now = admitted(limiter, 20);
                    quota.pass(Duration.ofMinutes(1));
                    return now;
                })
                .toList();

        assertThat(admitted).containsOnly(2L);
    }

    @Test
    void shouldLeaseAgainWhenTheQuotaIsBack() {
        RateLimiter limiter = limiter(MINUTE);
        quota.goAway();
        admitted(limiter, 20);
        quota.comeBack();

        long admitted = admitted(limiter, 20);

        assertThat(admitted).isEqualTo(10);
    }

    private RateLimiter limiter(Limit... limits) {
        return new RateLimiter(List.of(limits), quota, 25, 1000, quota::now);
    }

    private static long admitted(RateLimiter limiter, int calls) {
        return IntStream.range(0, calls)
                .filter(_ -> limiter.admit(CLIENT).admitted())
                .count();
    }
}
