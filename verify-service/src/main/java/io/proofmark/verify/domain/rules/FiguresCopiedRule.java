package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Limits;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Declared;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Run;
import io.proofmark.verify.domain.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nobody measures the same twice to the last digit, in whatever order the runs are listed or wherever the clock began. */
final class FiguresCopiedRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.COPIED,
                    "Copied figures",
                    "Are the figures the original's to the last digit? Of timed runs the durations count, in any order;"
                            + " without runs the declared figures that both sides give, if there are several.")
            .pass("they are not")
            .warn("some of the runs are, with that many digits")
            .fail("all of them are")
            .notApplicable("repeats no row, or too few figures to tell")
            .limit(Limit.limit("copiedDigits", "digits", Limits::copiedDigits))
            .limit(Limit.limit("copiedFigures", "figures", Limits::copiedFigures));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Submission> original = inquiry.original().known();
        if (original.isEmpty()) {
            return Check.notApplicable(Rules.COPIED, Dimension.absence(inquiry.original()));
        }
        List<Run> here = inquiry.submission().figures().runs();
        List<Run> there = original.get().figures().runs();
        return here.isEmpty() || there.isEmpty()
                ? declared(inquiry, original.get())
                : runs(here, there, inquiry.limits().copiedDigits());
    }

    private static Check runs(List<Run> here, List<Run> there, int digits) {
        List<Run> left = new ArrayList<>(there);
        int equal = 0;
        for (Run run : here) {
            equal += takeEqual(run, left) ? 1 : 0;
        }
        if (equal == here.size() && here.size() == there.size()) {
            return Check.fail(Rules.COPIED, "every run equals the original's to the last digit");
        }
        return equal > 0 && striking(here, there, digits)
                ? Check.warn(Rules.COPIED, "a run equals one of the original's to the last digit")
                : Check.pass(Rules.COPIED, "the runs are not the original's");
    }

    private static boolean striking(List<Run> here, List<Run> there, int digits) {
        return here.stream()
                .filter(run -> there.stream().anyMatch(run::lastsAs))
                .anyMatch(run -> run.digits() >= digits);
    }

    private static boolean takeEqual(Run run, List<Run> left) {
        for (int i = 0; i < left.size(); i++) {
            if (run.lastsAs(left.get(i))) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }

    private static Check declared(Inquiry inquiry, Submission original) {
        Declared here = inquiry.submission().figures().declared();
        Declared there = original.figures().declared();
        List<Boolean> equal = Stream.of(
                        equal(here.decodeTokensPerSecond(), there.decodeTokensPerSecond()),
                        equal(here.ttftMs(), there.ttftMs()),
                        equal(here.prefillTokensPerSecond(), there.prefillTokensPerSecond()))
                .flatMap(Optional::stream)
                .toList();
        if (equal.size() < inquiry.limits().copiedFigures()) {
            return Check.notApplicable(Rules.COPIED, "too few figures on both sides to tell");
        }
        return equal.contains(false)
                ? Check.pass(Rules.COPIED, "the figures are not the original's")
                : Check.fail(Rules.COPIED, "every declared figure equals the original's to the last digit");
    }

    private static Optional<Boolean> equal(@Nullable BigDecimal here, @Nullable BigDecimal there) {
        return here == null || there == null ? Optional.empty() : Optional.of(here.compareTo(there) == 0);
    }
}
