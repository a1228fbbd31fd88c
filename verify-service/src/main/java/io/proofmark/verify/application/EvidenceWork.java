package io.proofmark.verify.application;

import java.util.List;

/** What is noted to be looked at. */
public interface EvidenceWork {

    /**
     * Addresses that submissions name and at which nobody has looked yet; none of what was withdrawn or has not come.
     *
     * @param but {@linkplain NamedEvidence#key keys} that are left out
     */
    List<NamedEvidence> due(List<String> but, int most);
}
