package io.proofmark.verify.application;

import io.proofmark.verify.domain.EvidenceSeen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the evidence that submissions name and appends what it sees; used by one thread. */
public final class LookAtEvidence {

    private static final int AT_ONCE = 16;

    private final EvidenceWork work;
    private final EvidenceEye eye;
    private final EvidenceLog log;
    private final Clock clock;
    private final Duration again;
    private final Map<String, Instant> tried = new HashMap<>();

    /** @param again after which an address that is still noted is looked at once more */
    public LookAtEvidence(EvidenceWork work, EvidenceEye eye, EvidenceLog log, Clock clock, Duration again) {
        this.work = work;
        this.eye = eye;
        this.log = log;
        this.clock = clock;
        this.again = again;
    }

    /**
     * Looks at some of what is noted now.
     *
     * @return how many addresses were looked at
     */
    public int look() throws InterruptedException {
        tried.values().removeIf(clock.instant().minus(again)::isAfter);
        if (due(1).isEmpty() || !log.caughtUp()) {
            return 0;
        }
        List<NamedEvidence> due = due(AT_ONCE);
        for (NamedEvidence named : due) {
            tried.put(named.key(), clock.instant());
            log.append(new EvidenceSeen(
                    named.submissionId(), named.subject(), named.rules(), named.field(), eye.look(named.address())));
        }
        return due.size();
    }

    private List<NamedEvidence> due(int most) {
        return work.due(List.copyOf(tried.keySet()), most);
    }
}
