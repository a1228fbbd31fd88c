package io.proofmark.limits;

import java.time.LocalDate;
import java.util.List;

/** What all instances share. */
interface Quota {

    /**
     * Takes a slice of each limit for a client.
     *
     * @return in the order of the limits; of the windows that run now
     * @throws QuotaAway when it cannot be reached
     */
    List<Grant> lease(long client, List<Limit> limits);

    /**
     * The key of a day, 32 bytes, the same for all instances; those of earlier days are destroyed.
     *
     * @throws QuotaAway when it cannot be reached
     */
    byte[] pepper(LocalDate day);
}
