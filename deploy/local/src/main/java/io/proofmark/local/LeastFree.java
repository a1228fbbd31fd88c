package io.proofmark.local;

import io.proofmark.local.servers.ServerFault;
import java.util.Map;

/**
 * The space that a disk must have left.
 *
 * @param mebibytes 1 MiB = 2²⁰ bytes
 */
record LeastFree(long mebibytes) {

    /** The environment variable that sets it, in MiB. */
    static final String VARIABLE = "PROOFMARK_LEAST_FREE_MIB";

    // A fresh system with the samples takes 0.4 GiB.
    private static final String USUAL = "1024";

    /** @throws ServerFault for a value that is no number of MiB */
    static LeastFree of(Map<String, String> environment) {
        String given = environment.getOrDefault(VARIABLE, USUAL);
        try {
            return new LeastFree(Long.parseUnsignedLong(given));
        } catch (NumberFormatException e) {
            throw new ServerFault(VARIABLE + "=" + given + " is not a number of MiB", e);
        }
    }

    /**
     * Looks whether a disk has it.
     *
     * @param free bytes
     * @throws ServerFault when it has less
     */
    void check(Object disk, long free) {
        if (free >> 20 < mebibytes) {
            throw new ServerFault("the disk of %s is full: %d MiB are free, %d MiB are needed (%s)"
                    .formatted(disk, free >> 20, mebibytes, VARIABLE));
        }
    }
}
