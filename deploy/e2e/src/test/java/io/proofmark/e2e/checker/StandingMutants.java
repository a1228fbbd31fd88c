package io.proofmark.e2e.checker;

import static io.proofmark.e2e.checker.DoorMutants.mutant;

import io.proofmark.e2e.checker.Log.Cohort;
import io.proofmark.e2e.checker.Log.Stood;
import io.proofmark.e2e.checker.Standing.Repeat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults of where rows stand. */
final class StandingMutants {

    private static final String STANDING = "standing";
    private static final List<String> TIERS = List.of("low", "moderate", "high", "very-high");

    private StandingMutants() {}

    static List<Mutant> all() {
        return List.of(
                said(
                        "lets authors reproduce themselves",
                        own(run -> run.run().operator().equals(row(run).operator())),
                        StandingMutants::oneMore),
                said(
                        "lets the author's machine reproduce",
                        own(run -> run.run().machine().equals(row(run).machine())),
                        StandingMutants::oneMore),
                said(
                        "counts what reviewers said does not count",
                        own(run -> Boolean.FALSE.equals(run.counts())),
                        StandingMutants::oneMore),
                said("counts runs instead of operators", own(_ -> true), StandingMutants::oneMore),
                said(
                        "forgets evidence",
                        own(_ -> true),
                        it -> with(it, it.repeats().subList(1, it.repeats().size()))),
                said(
                        "lists evidence twice",
                        own(_ -> true),
                        it -> with(
                                it,
                                Stream.concat(it.repeats().stream(), it.repeats().stream())
                                        .toList())),
                said("is one tier too sure", StandingMutants::anyRow, it -> tier(it, 1)),
                said("forgets age", StandingMutants::staleRow, it -> modified(it, List.of())),
                said("takes every row for old", StandingMutants::freshRow, it -> modified(it, List.of("stale"))),
                said("keeps the badge of another row", StandingMutants::anyRow, it -> badge(it, "editorial")),
                said("shows the figure of the last run", StandingMutants::anyRow, it -> value(it)),
                stood(
                        "judges as of an earlier day than before",
                        it -> it.version() == 2,
                        it -> new Stood(
                                it.at(),
                                it.id(),
                                it.version(),
                                LocalDate.EPOCH,
                                it.state(),
                                it.standing(),
                                it.cohort())),
                stood("judges beside the rows of another configuration", _ -> true, it -> beside(it)),
                stood(
                        "numbers standings anew after a restart",
                        it -> it.version() == 2,
                        it -> new Stood(it.at(), it.id(), 1, it.asOf(), it.state(), it.standing(), it.cohort())),
                mutant("makes a row of a repeated run", STANDING, edit -> {
                    Model.Case one = edit.approved(_ -> true);
                    Stood row = Edit.first(edit.stood, it -> it.row().equals(one.subject()));
                    Place at = row.at();
                    edit.stood.add(new Stood(
                            new Place(at.topic(), at.partition(), at.offset() + 1_000_000, one.id()),
                            Edit.other(row.id()),
                            1,
                            row.asOf(),
                            row.state(),
                            row.standing(),
                            row.cohort()));
                }),
                mutant("keeps a withdrawn row public", STANDING, edit -> {
                    Stood gone = Edit.first(edit.stood, it -> it.state().equals("withdrawn"));
                    Edit.replace(
                            edit.stood,
                            it -> it.equals(gone),
                            it -> new Stood(
                                    it.at(), it.id(), it.version(), it.asOf(), "published", it.standing(), null));
                    edit.rows.put(gone.row(), gone.standing());
                }));
    }

    private static Mutant said(String fault, Function<Edit, String> row, UnaryOperator<Standing> change) {
        return mutant(fault, STANDING, edit -> edit.said(row.apply(edit), change));
    }

    private static Mutant stood(String fault, Predicate<Stood> which, UnaryOperator<Stood> change) {
        return mutant(fault, STANDING, edit -> {
            Stood one = Edit.first(
                    edit.stood,
                    it -> which.test(it)
                            && edit.rows.containsKey(it.row())
                            && edit.model.cases().containsKey(it.row()));
            Edit.replace(edit.stood, it -> it.id().equals(one.id()), change);
        });
    }

    /** The row of a published run. */
    private static Function<Edit, String> own(Predicate<Model.Case> wanted) {
        return edit -> edit.approved(wanted).subject();
    }

    private static Run row(Model.Case run) {
        return Objects.requireNonNull(run.original());
    }

    private static String anyRow(Edit edit) {
        return edit.alone().id();
    }

    private static String staleRow(Edit edit) {
        return shown(edit, it -> it.modifiers().contains("stale"));
    }

    private static String freshRow(Edit edit) {
        return shown(edit, it -> it.modifiers().isEmpty());
    }

    private static String shown(Edit edit, Predicate<Standing> wanted) {
        return Edit.first(
                List.copyOf(edit.model.cases().keySet()),
                id -> edit.rows.containsKey(id) && wanted.test(edit.rows.get(id)));
    }

    private static Standing oneMore(Standing it) {
        return new Standing(
                it.submission(),
                it.value(),
                it.operators() == 0 ? "reproduced" : "independently-reproduced",
                it.confidence(),
                it.modifiers(),
                it.operators() + 1,
                it.repeats());
    }

    private static Standing with(Standing it, List<Repeat> repeats) {
        return new Standing(
                it.submission(), it.value(), it.badge(), it.confidence(), it.modifiers(), it.operators(), repeats);
    }

    private static Standing tier(Standing it, int more) {
        String tier = TIERS.get(TIERS.indexOf(it.confidence()) + more);
        return new Standing(
                it.submission(), it.value(), it.badge(), tier, it.modifiers(), it.operators(), it.repeats());
    }

    private static Standing modified(Standing it, List<String> modifiers) {
        return new Standing(
                it.submission(), it.value(), it.badge(), it.confidence(), modifiers, it.operators(), it.repeats());
    }

    private static Standing badge(Standing it, String badge) {
        return new Standing(
                it.submission(), it.value(), badge, it.confidence(), it.modifiers(), it.operators(), it.repeats());
    }

    private static Standing value(Standing it) {
        return new Standing(
                it.submission(),
                it.value().add(BigDecimal.ONE),
                it.badge(),
                it.confidence(),
                it.modifiers(),
                it.operators(),
                it.repeats());
    }

    private static Stood beside(Stood it) {
        BigDecimal far = it.standing().value().multiply(BigDecimal.TEN);
        return new Stood(it.at(), it.id(), it.version(), it.asOf(), it.state(), it.standing(), new Cohort(2, far, far));
    }
}
