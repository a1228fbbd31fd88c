package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;

/** One question about a submission; total, and a pure function of the inquiry. */
@FunctionalInterface
public interface Rule {
    Check check(Inquiry inquiry);
}
