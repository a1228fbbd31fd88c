package io.proofmark.verify.domain;

import java.util.List;
import java.util.Optional;

/** What a rule set draws from its checks; part of the set, so it never changes once released. */
public interface Conclusion {

    Match match(Inquiry inquiry, List<Check> checks);

    /** How far the submission lies from what it names; empty where there is nothing to compare with. */
    Optional<Divergence> divergence(Inquiry inquiry);

    Proposal proposal(Match match, Original original, Optional<Band> band, List<Check> checks);
}
