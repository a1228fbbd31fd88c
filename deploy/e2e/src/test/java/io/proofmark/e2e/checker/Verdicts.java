package io.proofmark.e2e.checker;

import io.proofmark.e2e.checker.Log.Judged;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each verdict compares with the right row and says how far the run lies from it. */
final class Verdicts implements Rule {

    @Override
    public String name() {
        return "verdict";
    }

    @Override
    public Stream<Finding> check(Recording run, Model model) {
        return run.log().judged().stream()
                .filter(verdict -> !verdict.waits())
                .filter(verdict -> model.cases().containsKey(verdict.submission()))
                .flatMap(verdict ->
                        check(verdict, Objects.requireNonNull(model.cases().get(verdict.submission()))));
    }

    private Stream<Finding> check(Judged verdict, Model.Case it) {
        Run original = it.original();
        BigDecimal delta = original == null ? null : Bands.delta(it.run().value(), original.value());
        return Stream.of(
                        differs(verdict, "match", verdict.match(), it.match()),
                        differs(verdict, "band", verdict.band(), it.band()),
                        differs(
                                verdict,
                                "original",
                                verdict.original(),
                                it.run().reproduces()),
                        differs(verdict, "delta", verdict.delta(), delta))
                .flatMap(found -> found);
    }

    private Stream<Finding> differs(Judged verdict, String what, @Nullable Object seen, @Nullable Object expected) {
        return Objects.equals(seen, expected)
                ? Stream.empty()
                : Stream.of(finding(verdict.submission(), what + " is " + seen + ", must be " + expected));
    }
}
