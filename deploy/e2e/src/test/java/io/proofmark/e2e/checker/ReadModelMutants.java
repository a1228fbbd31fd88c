package io.proofmark.e2e.checker;

import static io.proofmark.e2e.checker.DoorMutants.mutant;

import io.proofmark.e2e.checker.Log.Dead;
import io.proofmark.e2e.checker.Log.Stood;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Faults of what is shown, and of what is put aside. */
final class ReadModelMutants {

    private static final String READ_MODEL = "read-model";
    private static final String DEAD_LETTER = "dead-letter";

    private ReadModelMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant("shows what a row was before", READ_MODEL, edit -> {
                    String row =
                            edit.approved(it -> Bands.NEAR.equals(it.band())).subject();
                    Stood first = Edit.first(edit.stood, it -> it.row().equals(row));
                    edit.rows.put(row, first.standing());
                }),
                mutant(
                        "does not show a new row",
                        READ_MODEL,
                        edit -> edit.rows.remove(edit.alone().id())),
                mutant("shows a row that was withdrawn", READ_MODEL, edit -> {
                    Stood gone = Edit.first(edit.stood, it -> it.state().equals("withdrawn"));
                    edit.rows.put(gone.row(), gone.standing());
                }),
                mutant("shows a row under the id of another", READ_MODEL, edit -> {
                    String one = edit.alone().id();
                    String other = edit.approved(_ -> true).subject();
                    edit.rows.put(one, edit.rows.get(other));
                }),
                mutant("shows a case as it was before", READ_MODEL, edit -> {
                    Model.Case one = edit.approved(_ -> true);
                    edit.cases.put(one.id(), new Seen.Case("queued", one.version() - 1));
                }),
                mutant(
                        "does not know a case",
                        READ_MODEL,
                        edit -> edit.cases.remove(edit.alone().id())),
                mutant("shows what nobody sent", "phantom", edit -> {
                    String one = edit.alone().id();
                    edit.rows.put(Edit.other(one), edit.rows.get(one));
                }),
                mutant("loses a dead letter", DEAD_LETTER, edit -> edit.dead.removeFirst()),
                mutant("puts a record aside twice", DEAD_LETTER, edit -> edit.dead.add(edit.dead.getFirst())),
                letter("cuts a dead letter short", it -> letter(it, it.source(), Edit.other("00000001"), it.reason())),
                letter("puts a record aside without a reason", it -> letter(it, it.source(), it.sha256(), "")),
                mutant(
                        "puts a good record aside",
                        DEAD_LETTER,
                        edit -> edit.dead.add(letter(
                                edit.dead.getFirst(),
                                edit.received.getFirst().at().position(),
                                null,
                                "no use"))));
    }

    private static Mutant letter(String fault, UnaryOperator<Dead> change) {
        return mutant(fault, DEAD_LETTER, edit -> edit.dead.set(0, change.apply(edit.dead.getFirst())));
    }

    private static Dead letter(Dead it, String source, @Nullable String sha256, String reason) {
        return new Dead(it.at(), source, it.group(), sha256, reason);
    }
}
