package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;

/** Whether the submitter may speak as this source is decided at the door, where the role is known. */
final class SourceRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.SOURCE,
                    "Source",
                    "May the submitter speak as this source? The door decides, where the role is known; the verdict records that.")
            .pass("the door permitted the source");

    @Override
    public Check check(Inquiry inquiry) {
        return Check.pass(Rules.SOURCE, "the door permitted this source")
                .with(inquiry.submission().origin().source(), null);
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
