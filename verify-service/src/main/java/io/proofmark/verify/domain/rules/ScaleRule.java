package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Benchmark;
import io.proofmark.catalog.Scale;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Score;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** A score and its parts lie on the scale of the benchmark. */
final class ScaleRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.SCORE_SCALE,
                    "Scale of a score",
                    "Do the score and its parts lie between the least and the greatest value that the benchmark can give?")
            .pass("they do")
            .fail("a value that cannot be, as a percentage where a ratio is asked for")
            .notApplicable("no score, or the benchmark is not known")
            .limit(Limit.each("benchmarks.*.scale.least", "the benchmark's unit"))
            .limit(Limit.each("benchmarks.*.scale.most", "the benchmark's unit"))
            .readOn("/v1/benchmarks");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Score score = inquiry.submission().figures().score();
        Optional<Scale> scale = inquiry.benchmark().map(Benchmark::scale);
        if (score == null || scale.isEmpty()) {
            return Check.notApplicable(Rules.SCORE_SCALE, "no score of a known benchmark");
        }
        return Stream.concat(Stream.of(score.value()), score.perSubtask().values().stream())
                .filter(value -> beyond(value, scale.get()))
                .findFirst()
                .map(value -> Check.fail(Rules.SCORE_SCALE, "a value that the benchmark cannot give")
                        .with(
                                value.toPlainString(),
                                scale.get().least() + " to " + scale.get().most()))
                .orElseGet(() -> Check.pass(Rules.SCORE_SCALE, "on the scale of the benchmark"));
    }

    private static boolean beyond(BigDecimal value, Scale scale) {
        return scale.least() != null && value.compareTo(scale.least()) < 0
                || scale.most() != null && value.compareTo(scale.most()) > 0;
    }
}
