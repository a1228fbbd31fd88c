package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Outcome;
import io.proofmark.verify.domain.Rules;

/** The evidence of a score, and a rig that somebody else can set up: the exact version of the runtime among it. */
final class RigEvidenceRule implements Rule {

    private static final String VERSION = "/runtime/version";

    private final Rule evidence = new EvidenceRule();
    private final About about;

    RigEvidenceRule() {
        About base = evidence.about();
        this.about = new About(
                base.id(),
                "Trust gate of a score",
                "Does a score come with a log on a listed host, a listed runner, the command, somebody to ask, and the"
                        + " rig: model, quantisation, hardware and the exact version of the runtime?",
                base.outcomes(),
                base.limits(),
                base.readOn());
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Check found = evidence.check(inquiry);
        String version = inquiry.configuration().engineVersion();
        boolean exact = version != null && !PlaceholderRule.saysNothing(version);
        if (found.outcome() == Outcome.NOT_APPLICABLE || exact) {
            return found;
        }
        return found.outcome() == Outcome.FAIL
                ? found.saying(", the exact version (" + VERSION + ")")
                : Check.fail(Rules.EVIDENCE, "not public before these are given: the exact version (" + VERSION + ")");
    }
}
