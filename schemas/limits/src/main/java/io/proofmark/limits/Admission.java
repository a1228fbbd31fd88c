package io.proofmark.limits;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether a call may pass.
 *
 * @param admitted whether it may
 * @param limit the limit that refuses longest, else the one of which least is left
 * @param remaining calls left in its window
 * @param reset until its window ends
 */
public record Admission(boolean admitted, Limit limit, long remaining, Duration reset) {

    private static final Duration ALMOST_A_SECOND = Duration.ofSeconds(1).minusNanos(1);

    /** What the client is told: the {@code RateLimit-*} headers, and {@code Retry-After} when it is refused. */
    public Map<String, String> headers() {
        String seconds = Long.toString(seconds());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("RateLimit-Limit", Long.toString(limit.amount()));
        headers.put("RateLimit-Remaining", Long.toString(remaining));
        headers.put("RateLimit-Reset", seconds);
        if (!admitted) {
            headers.put("Retry-After", seconds);
        }
        return headers;
    }

    /** Why a call was refused, in one sentence. */
    public String refusal() {
        return limit.amount() + " in " + limit.window().toSeconds() + " s are let through; there is room again in "
                + seconds() + " s; whoever signs in is not counted";
    }

    /** Whole seconds until the window ends, at least one. */
    long seconds() {
        return Math.max(1, reset.plus(ALMOST_A_SECOND).toSeconds());
    }
}
