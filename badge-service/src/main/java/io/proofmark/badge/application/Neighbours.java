package io.proofmark.badge.application;

import io.proofmark.badge.domain.Neighbour;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Runs that came from one address. Reviewers see them; no rule reads them. */
public interface Neighbours {

    /** Approved runs of the same row from the same address, by submission: the original first, then the newest, at most 20. */
    Map<String, List<Neighbour>> of(Collection<String> submissions);
}
