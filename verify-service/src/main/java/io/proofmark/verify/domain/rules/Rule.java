package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;

/** One question about a submission; total, and a pure function of the inquiry. */
public interface Rule {

    Check check(Inquiry inquiry);

    /** What it asks and what its answers mean. */
    About about();
}
