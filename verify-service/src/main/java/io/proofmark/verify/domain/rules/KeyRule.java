package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Origin;
import io.proofmark.verify.domain.Rules;

/** The door refuses a wrong signature, so one that is here was right. */
final class KeyRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.KEY,
                    "Signature of the submitter",
                    "Is the document signed with the submitter's key? The door checks the signature and refuses a wrong"
                            + " one; the verdict records that. One key is one operator, whatever the alias.")
            .pass("signed")
            .notApplicable("not signed with a key");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        return inquiry.submission().origin().operatorStrength().equals(Origin.KEY)
                ? Check.pass(Rules.KEY, "the door found the signature right")
                : Check.notApplicable(Rules.KEY, "not signed with a key");
    }
}
