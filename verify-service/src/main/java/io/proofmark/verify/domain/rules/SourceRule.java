package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;

/** Whether the submitter may speak as this source is decided at the door, where the role is known. */
final class SourceRule implements Rule {
    @Override
    public Check check(Inquiry inquiry) {
        return Check.pass(Rules.SOURCE, "the door permitted this source")
                .with(inquiry.submission().origin().source(), null);
    }
}
