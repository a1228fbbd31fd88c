package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Submission;

/** What a speed repeats must be a row; what a score checks must be the row of its own configuration. */
final class RowRule implements Rule {

    private final Rule original = new OriginalRule();
    private final About about = original.about()
            .pass("the row is known, or is the one of the score's own configuration")
            .fail("it is itself a reproduction, or the row of another configuration");

    @Override
    public About about() {
        return about;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Submission submission = inquiry.submission();
        String named = submission.reproduces();
        if (submission.kind() == Kind.SPEED || named == null) {
            return original.check(inquiry);
        }
        Check found = submission.checksOwnRow()
                ? Check.pass(Rules.MATCH_ORIGINAL, "checks the row of its own configuration")
                : Check.fail(Rules.MATCH_ORIGINAL, "names the row of another configuration than its own");
        return found.with(named, submission.subject());
    }
}
