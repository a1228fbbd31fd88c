package io.proofmark.verify.application;

import io.proofmark.verify.domain.Sight;

/** Looks at evidence. */
public interface EvidenceEye {

    /** What an address shows; takes no longer than it may, whatever the other side does. */
    Sight look(String address) throws InterruptedException;
}
