package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;

/** The door scans every text before it writes; the verdict records that. */
final class PrivacyRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.PRIVACY,
                    "Personal data and secrets",
                    "Does a text hold personal data or a secret? The door refuses such documents before anything is"
                            + " written; the verdict records that.")
            .pass("the door found none");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        return Check.pass(Rules.PRIVACY, "the door found no personal data and no secret");
    }
}
