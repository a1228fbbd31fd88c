package io.proofmark.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A quota in memory, by the same rules as the one in the database, that can be away; also the clock of its users. */
final class FakeQuota implements Quota {

    private final Map<String, Long> taken = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-05-01T10:00:15Z");
    private boolean away;

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** Names of the limits of each lease. */
    List<String> asked() {
        return asked;
    }

    @Override
    public List<Grant> lease(long client, List<Limit> limits) {
        refuseWhenAway();
        asked.add(String.join("+", limits.stream().map(Limit::name).toList()));
        return limits.stream().map(limit -> lease(client, limit)).toList();
    }

    private Grant lease(long client, Limit limit) {
        long seconds = limit.window().toSeconds();
        long begins = now.getEpochSecond() / seconds * seconds;
        String key = client + limit.name() + begins;
        long before = taken.getOrDefault(key, 0L);
        long after = Math.min(limit.amount(), before + limit.slice());
        taken.put(key, after);
        Duration rest = Duration.between(now, Instant.ofEpochSecond(begins + seconds));
        return new Grant(after - before, limit.amount() - after, rest);
    }

    @Override
    public byte[] pepper(LocalDate day) {
        refuseWhenAway();
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) day.getDayOfMonth());
        return key;
    }

    private void refuseWhenAway() {
        if (away) {
            throw new QuotaAway("away", null);
        }
    }
}
