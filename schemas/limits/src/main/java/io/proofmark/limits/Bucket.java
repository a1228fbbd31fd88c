package io.proofmark.limits;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** What one instance holds for one client. */
final class Bucket {

    private final List<Slice> slices;

    Bucket(List<Limit> limits) {
        this.slices = limits.stream().map(Slice::new).toList();
    }

    /** One call; calls of the same client wait for each other, also while a slice is being leased. */
    synchronized Admission admit(long client, Quota quota, int alonePercent, Instant now) {
        List<Slice> wanting =
                slices.stream().filter(slice -> slice.wantsLease(now)).toList();
        if (!wanting.isEmpty()) {
            refill(wanting, client, quota, alonePercent, now);
        }
        List<Slice> empty = slices.stream().filter(Slice::empty).toList();
        if (!empty.isEmpty()) {
            return empty.stream()
                    .map(slice -> slice.admission(false, now))
                    .max(Comparator.comparing(Admission::reset))
                    .orElseThrow();
        }
        slices.forEach(Slice::take);
        return slices.stream()
                .map(slice -> slice.admission(true, now))
                .min(Comparator.comparing(Admission::remaining))
                .orElseThrow();
    }

    private static void refill(List<Slice> wanting, long client, Quota quota, int alonePercent, Instant now) {
        try {
            Iterator<Grant> grants = quota.lease(
                            client, wanting.stream().map(Slice::limit).toList())
                    .iterator();
            wanting.forEach(slice -> slice.lease(grants.next(), now));
        } catch (QuotaAway _) {
            wanting.forEach(slice -> slice.goOnAlone(alonePercent, now));
        }
    }
}
