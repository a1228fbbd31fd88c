package io.proofmark.e2e.checker;

import static io.proofmark.e2e.checker.DoorMutants.mutant;

import io.proofmark.e2e.checker.Log.Judged;
import io.proofmark.e2e.checker.Log.Received;
import io.proofmark.e2e.checker.Log.Ruled;
import io.proofmark.e2e.checker.Log.Stood;
import java.util.List;

/** Faults of what reads the log and appends to it. */
final class ReaderMutants {

    private static final String ORDER = "order";
    private static final String ACKNOWLEDGED = "acknowledged";
    private static final String RULING = "ruling";
    private static final String STANDING = "standing";

    private ReaderMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant("commits offsets before its outputs are there", ACKNOWLEDGED, edit -> {
                    Model.Case lost = edit.alone();
                    edit.unjudged(lost.id());
                    edit.cases.remove(lost.id());
                }),
                mutant("has no dedup of submissions", ACKNOWLEDGED, edit -> {
                    Judged one = edit.judged.getFirst();
                    edit.judged.add(again(one, Edit.other(one.id())));
                }),
                mutant("appends outside of a transaction and again after a crash", ORDER, edit -> {
                    Judged one = edit.judged.getFirst();
                    edit.judged.add(again(one, one.id()));
                }),
                mutant("goes on as a zombie", ORDER, edit -> {
                    Stood one = edit.stood.getFirst();
                    edit.stood.add(new Stood(
                            Edit.further(one.at()),
                            one.id(),
                            one.version(),
                            one.asOf(),
                            one.state(),
                            one.standing(),
                            one.cohort()));
                }),
                mutant("sends outputs in another order than their causes", ORDER, edit -> {
                    Model.Case later = Edit.first(
                            List.copyOf(edit.model.cases().values()),
                            it -> !it.isOriginal() && laneOf(edit, it.id()).equals(laneOf(edit, it.subject())));
                    Judged first = verdict(edit, later.subject());
                    edit.judged.removeIf(it -> it.equals(first));
                    edit.judged.add(again(first, first.id()));
                }),
                mutant("forgets a ruling between database and log", RULING, edit -> {
                    Model.Case one = edit.alone();
                    edit.ruled.removeIf(it -> it.submission().equals(one.id()));
                }),
                mutant("forgets a standing in the middle", STANDING, edit -> {
                    Stood later = Edit.first(edit.stood, it -> it.version() == 3);
                    edit.stood.removeIf(it -> it.row().equals(later.row()) && it.version() == 2);
                }),
                mutant("forgets the last standing", STANDING, edit -> {
                    Model.Case one = edit.approved(it -> Bands.NEAR.equals(it.band()));
                    Stood last = Edit.last(edit.stood, it -> it.row().equals(one.subject()));
                    edit.stood.remove(last);
                    edit.rows.put(
                            one.subject(),
                            Edit.last(edit.stood, it -> it.row().equals(one.subject()))
                                    .standing());
                }),
                mutant("forgets the standing of a new row", STANDING, edit -> {
                    Model.Case one = edit.alone();
                    edit.stood.removeIf(it -> it.row().equals(one.id()));
                    edit.rows.remove(one.id());
                }),
                mutant("reads what a transaction aborted", "phantom", edit -> {
                    Received one = edit.received.getFirst();
                    edit.judged.add(new Judged(
                            Edit.further(edit.judged.getFirst().at()),
                            Edit.other(one.submission()),
                            Edit.other(one.submission()),
                            "2",
                            "original",
                            null,
                            null,
                            null,
                            1));
                }),
                mutant("never wakes what waited for its original", ACKNOWLEDGED, edit -> {
                    Judged waited = Edit.first(edit.judged, Judged::waits);
                    edit.judged.removeIf(it -> it.submission().equals(waited.submission()) && !it.waits());
                    edit.ruled.removeIf(it -> it.submission().equals(waited.submission()) && it.version() > 1);
                }),
                mutant("judges what waits again with each batch", ACKNOWLEDGED, edit -> {
                    Judged waited = Edit.first(edit.judged, Judged::waits);
                    edit.judged.add(again(waited, Edit.other(waited.id())));
                }),
                mutant("rules before it judges", ORDER, edit -> {
                    Ruled one = Edit.first(edit.ruled, it -> it.verdict() != null);
                    Judged verdict = Edit.first(edit.judged, it -> it.id().equals(one.verdict()));
                    edit.judged.remove(verdict);
                    edit.judged.add(again(verdict, verdict.id()));
                }));
    }

    private static String laneOf(Edit edit, String id) {
        return Edit.first(edit.received, it -> it.submission().equals(id)).at().topic();
    }

    private static Judged verdict(Edit edit, String id) {
        return Edit.first(edit.judged, it -> it.submission().equals(id));
    }

    private static Judged again(Judged one, String id) {
        return new Judged(
                Edit.further(one.at()),
                id,
                one.submission(),
                one.ruleSet(),
                one.match(),
                one.band(),
                one.original(),
                one.delta(),
                one.version());
    }
}
