package io.proofmark.limits;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final Limit LIMIT = new Limit("minute", 10, Duration.ofMinutes(1));

    @Test
    void shouldTellWhatIsLeftWhenAdmitted() {
        var headers = new Admission(true, LIMIT, 3, Duration.ofMillis(1200)).headers();

        assertThat(headers)
                .containsOnly(
                        entry("RateLimit-Limit", "10"),
                        entry("RateLimit-Remaining", "3"),
                        entry("RateLimit-Reset", "2"));
    }

    @Test
    void shouldTellWhenToComeBackWhenRefused() {
        var headers = new Admission(false, LIMIT, 0, Duration.ofMillis(-5)).headers();

        assertThat(headers).containsEntry("Retry-After", "1").containsEntry("RateLimit-Reset", "1");
    }
}
