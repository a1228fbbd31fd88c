package io.proofmark.limits;

import java.time.Duration;
import java.time.Instant;

/** What one instance holds of one limit for one client. Guarded by its bucket. */
final class Slice {

    private final Limit limit;
    private long held;
    private long elsewhere;
    private boolean ownAccount;
    private Instant ends = Instant.MIN;

    Slice(Limit limit) {
        this.limit = limit;
    }

    Limit limit() {
        return limit;
    }

    boolean empty() {
        return held == 0;
    }

    /** Whether a lease could bring anything: not while the whole limit is known to be used up. */
    boolean wantsLease(Instant now) {
        return over(now) || (held == 0 && (elsewhere > 0 || ownAccount));
    }

    void lease(Grant grant, Instant now) {
        held = grant.amount();
        elsewhere = grant.left();
        ownAccount = false;
        ends = now.plus(grant.rest());
    }

    /** Gives a share of the limit on this instance's own account, once in each window. */
    void goOnAlone(int percent, Instant now) {
        boolean over = over(now);
        if (over) {
            long seconds = limit.window().toSeconds();
            ends = Instant.ofEpochSecond((Math.floorDiv(now.getEpochSecond(), seconds) + 1) * seconds);
        }
        if (over || !ownAccount) {
            held = Math.max(1, limit.amount() * percent / 100);
            elsewhere = 0;
            ownAccount = true;
        }
    }

    void take() {
        held--;
    }

    Admission admission(boolean admitted, Instant now) {
        return new Admission(admitted, limit, held + elsewhere, Duration.between(now, ends));
    }

    private boolean over(Instant now) {
        return !now.isBefore(ends);
    }
}
