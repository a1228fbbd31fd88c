package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Shown;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.TestDay;
import io.proofmark.verify.domain.TrustTier;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of the run that a score row shows when this one is approved. */
final class ReplacesRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.REPLACES,
                    "Run that is replaced",
                    "The newest approved run is a score row's value. Would this one take the place of a run of a higher"
                            + " trust tier (first-party, verified, community)?")
            .pass("no, or it is older and goes to the history only")
            .warn("it would: a person says whether it may")
            .notApplicable("no new value of a score row, or the run that the row shows is not known here")
            .readOn("/v1/rows");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Submission submission = inquiry.submission();
        if (submission.kind() != Kind.SCORE || submission.reproduces() != null) {
            return Check.notApplicable(Rules.REPLACES, "no new value of a score row");
        }
        return inquiry.shown()
                .map(shown -> judge(submission, shown))
                .orElseGet(() ->
                        Check.notApplicable(Rules.REPLACES, "a person sees what the row shows when this is approved"));
    }

    private static Check judge(Submission submission, Shown shown) {
        TrustTier here = TrustTier.ofSource(submission.origin().source());
        return outcome(here, submission, shown).with(here.word(), shown.tier().word());
    }

    private static Check outcome(TrustTier here, Submission submission, Shown shown) {
        if (older(submission.testedAt(), shown.testedAt())) {
            return Check.pass(
                    Rules.REPLACES,
                    "older than " + shown.submission() + ", which the row shows: it goes to the history only");
        }
        return shown.tier().compareTo(here) > 0
                ? Check.warn(Rules.REPLACES, "it would replace " + shown.submission() + ", of a higher trust tier")
                : Check.pass(Rules.REPLACES, "it would replace " + shown.submission() + ", of no higher trust tier");
    }

    private static boolean older(@Nullable String here, @Nullable String there) {
        Optional<LocalDate> mine = latest(here);
        Optional<LocalDate> theirs = latest(there);
        return theirs.isPresent() && (mine.isEmpty() || mine.get().isBefore(theirs.get()));
    }

    private static Optional<LocalDate> latest(@Nullable String testedAt) {
        return Optional.ofNullable(testedAt).flatMap(TestDay::parse).map(TestDay::latest);
    }
}
