package io.proofmark.e2e.checker;

import static io.proofmark.e2e.checker.DoorMutants.mutant;

import io.proofmark.e2e.checker.Log.Judged;
import io.proofmark.e2e.checker.Standing.Repeat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Faults of the judge, with what they lead to further down. */
final class JudgeMutants {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final Map<String, String> SWAPPED = Map.of(Bands.NEAR, Bands.EXPLAINED, Bands.EXPLAINED, Bands.NEAR);

    private JudgeMutants() {}

    static List<Mutant> all() {
        return List.of(
                verdicts(
                        "swaps two bands",
                        it -> it.band() == null ? it : band(it, SWAPPED.getOrDefault(it.band(), it.band()))),
                verdicts(
                        "takes 50 % and more for over 25 %",
                        it -> band(it, "over-50".equals(it.band()) ? "over-25" : it.band())),
                verdicts(
                        "takes runs beyond 25 % for explained",
                        it -> band(it, "over-25".equals(it.band()) ? Bands.EXPLAINED : it.band())),
                verdicts(
                        "rounds away from zero",
                        it -> delta(it, it.delta() == null ? null : it.delta().add(CENT))),
                verdicts(
                        "forgets the side",
                        it -> delta(it, it.delta() == null ? null : it.delta().abs())),
                measured("measures from the run instead of the row"),
                verdicts(
                        "takes repeated runs for originals",
                        it -> new Judged(
                                it.at(),
                                it.id(),
                                it.submission(),
                                it.ruleSet(),
                                "original",
                                null,
                                null,
                                null,
                                it.version())),
                verdicts(
                        "compares with the row that came last",
                        it -> new Judged(
                                it.at(),
                                it.id(),
                                it.submission(),
                                it.ruleSet(),
                                it.match(),
                                it.band(),
                                it.original() == null ? null : Edit.other(it.original()),
                                it.delta(),
                                it.version())));
    }

    /** A changed verdict, and the same in standings and the read model. */
    private static Mutant verdicts(String fault, UnaryOperator<Judged> change) {
        return mutant(fault, "verdict", edit -> {
            Edit.replace(edit.judged, it -> !it.waits(), change);
            carry(edit);
        });
    }

    private static Mutant measured(String fault) {
        return mutant(fault, "verdict", edit -> {
            Edit.replace(edit.judged, it -> it.delta() != null, it -> {
                Model.Case one = Objects.requireNonNull(edit.model.cases().get(it.submission()));
                Run row = Objects.requireNonNull(one.original());
                return delta(it, Bands.delta(row.value(), one.run().value()).negate());
            });
            carry(edit);
        });
    }

    private static void carry(Edit edit) {
        List.copyOf(edit.rows.keySet()).stream()
                .filter(edit.model.cases()::containsKey)
                .forEach(row -> edit.said(
                        row,
                        said -> new Standing(
                                said.submission(),
                                said.value(),
                                said.badge(),
                                said.confidence(),
                                said.modifiers(),
                                said.operators(),
                                said.repeats().stream()
                                        .map(run -> as(edit, run))
                                        .toList())));
    }

    private static Repeat as(Edit edit, Repeat run) {
        Judged verdict = Edit.last(edit.judged, it -> it.submission().equals(run.id()));
        return new Repeat(
                run.id(),
                Objects.requireNonNullElse(verdict.band(), run.band()),
                Objects.requireNonNullElse(verdict.delta(), run.delta()),
                run.counts());
    }

    private static Judged band(Judged it, @Nullable String band) {
        return new Judged(
                it.at(),
                it.id(),
                it.submission(),
                it.ruleSet(),
                it.match(),
                band,
                it.original(),
                it.delta(),
                it.version());
    }

    private static Judged delta(Judged it, @Nullable BigDecimal delta) {
        return new Judged(
                it.at(),
                it.id(),
                it.submission(),
                it.ruleSet(),
                it.match(),
                it.band(),
                it.original(),
                delta,
                it.version());
    }
}
