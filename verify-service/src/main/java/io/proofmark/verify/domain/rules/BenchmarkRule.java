package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Submission;
import java.util.Optional;

/** A slug that the catalog knows, of this kind; and the one that the original was measured by. */
final class BenchmarkRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.MATCH_BENCHMARK,
                    "Same method",
                    "Is the benchmark known, of this kind, and the one that the original was measured by? Another method is another slug, and is never compared.")
            .pass("the same benchmark")
            .fail("another one")
            .notApplicable("repeats no row")
            .unavailable("not in the catalog, or of the other kind")
            .readOn("/v1/benchmarks");

    @Override
    public Check check(Inquiry inquiry) {
        Configuration here = inquiry.configuration();
        Optional<String> fault = fault(inquiry);
        if (fault.isPresent()) {
            return Check.unavailable(Rules.MATCH_BENCHMARK, fault.get()).with(here.benchmark(), null);
        }
        Optional<Submission> original = inquiry.original().known();
        if (original.isEmpty()) {
            return Check.notApplicable(Rules.MATCH_BENCHMARK, Dimension.absence(inquiry.original()))
                    .with(here.benchmark(), null);
        }
        String there = original.get().configuration().benchmark();
        Check found = here.benchmark().equals(there)
                ? Check.pass(Rules.MATCH_BENCHMARK, "the same benchmark")
                : Check.fail(Rules.MATCH_BENCHMARK, "another benchmark than the original's");
        return found.with(here.benchmark(), there);
    }

    private static Optional<String> fault(Inquiry inquiry) {
        String slug = inquiry.configuration().benchmark();
        Kind kind = inquiry.submission().kind();
        return inquiry.benchmark()
                .map(benchmark -> benchmark.kind().equals(kind.word())
                        ? Optional.<String>empty()
                        : Optional.of("benchmark " + slug + " gives a " + benchmark.kind() + ", not a " + kind.word()))
                .orElseGet(() -> Optional.of("benchmark " + slug + " is not in the catalog"));
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
