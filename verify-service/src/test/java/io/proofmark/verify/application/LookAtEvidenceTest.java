package io.proofmark.verify.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofmark.verify.domain.EvidenceSeen;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Noted addresses, an eye that sees nothing, and a log that may be behind. */
class LookAtEvidenceTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Sight NOTHING = new Sight.Unseen(NOW, Sight.Why.UNREACHABLE);

    private final List<EvidenceSeen> appended = new ArrayList<>();
    private boolean caughtUp = true;

    private final LookAtEvidence looking = new LookAtEvidence(
            LookAtEvidenceTest::noted,
            _ -> NOTHING,
            new Log(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            Duration.ofMinutes(1));

    @Test
    void shouldWriteDownWhatItSawOnceWhileTheLogHasNotBroughtItBack() throws InterruptedException {
        int first = looking.look();
        int second = looking.look();

        assertThat(first).isEqualTo(2);
        assertThat(second).isZero();
        assertThat(appended)
                .extracting(EvidenceSeen::submissionId, EvidenceSeen::field, EvidenceSeen::sight)
                .containsExactly(tuple("one", "/evidence/logUrl", NOTHING), tuple("two", "/evidence/logUrl", NOTHING));
    }

    @Test
    void shouldNotLookBeforeTheEndOfTheLogWasApplied() throws InterruptedException {
        caughtUp = false;

        assertThat(looking.look()).isZero();
        assertThat(appended).isEmpty();
    }

    private static List<NamedEvidence> noted(List<String> but, int most) {
        return List.of("one", "two").stream()
                .map(id -> new NamedEvidence(
                        id, id, new InForce("2", "2026-11-21"), "/evidence/logUrl", "https://evidence.test/" + id))
                .filter(named -> !but.contains(named.key()))
                .limit(most)
                .toList();
    }

    private final class Log implements EvidenceLog {

        @Override
        public boolean caughtUp() {
            return caughtUp;
        }

        @Override
        public void append(EvidenceSeen seen) {
            appended.add(seen);
        }
    }
}
