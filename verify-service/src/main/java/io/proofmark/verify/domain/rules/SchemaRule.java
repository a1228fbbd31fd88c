package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;

/** The door validated the document before it wrote the event; the verdict records that. */
final class SchemaRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.SUBMISSION_SCHEMA,
                    "Form of the document",
                    "Does the document follow the published schema? The door validates it before anything is written; the verdict records that.")
            .pass("the door found the document valid");

    @Override
    public Check check(Inquiry inquiry) {
        return Check.pass(Rules.SUBMISSION_SCHEMA, "the door found the document valid");
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
