package io.proofmark.limits;

import java.time.Duration;

/**
 * What the quota of one limit gave.
 *
 * @param amount calls that this instance may let through, perhaps none
 * @param left calls that nobody has been given yet
 * @param rest of the window
 */
record Grant(long amount, long left, Duration rest) {}
