package io.proofmark.e2e.checker;

import io.proofmark.e2e.checker.Log.Received;
import io.proofmark.e2e.checker.Told.Sent;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Faults of the door. */
final class DoorMutants {

    private static final String PHANTOM = "phantom";

    private DoorMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant("acknowledges before the log does", "acknowledged", edit -> {
                    Model.Case lost = edit.alone();
                    edit.received.removeIf(it -> it.submission().equals(lost.id()));
                    edit.unjudged(lost.id());
                    edit.cases.remove(lost.id());
                }),
                mutant("gives the same run another id each time", "identity", edit -> {
                    Sent first = acknowledged(edit);
                    edit.sent.add(new Sent(first.run(), Reply.ACKNOWLEDGED, Edit.other(String.valueOf(first.id()))));
                }),
                mutant("gives two runs one id", "identity", edit -> {
                    Sent first = acknowledged(edit);
                    Sent second = Edit.last(
                            edit.sent, it -> it.id() != null && !it.run().equals(first.run()));
                    edit.sent.add(new Sent(second.run(), Reply.ACKNOWLEDGED, first.id()));
                }),
                mutant("appends what it refuses", PHANTOM, edit -> {
                    Model.Case one = edit.alone();
                    Edit.replace(
                            edit.sent, it -> one.id().equals(it.id()), it -> new Sent(it.run(), Reply.REFUSED, null));
                }),
                mutant("appends a retry under a second id", PHANTOM, edit -> {
                    Received one = edit.received.getFirst();
                    edit.received.add(new Received(
                            Edit.further(one.at()), Edit.other(one.submission()), one.value(), one.reproduces()));
                }),
                mutant("appends the document of another request", PHANTOM, edit -> {
                    Received one = edit.received.getFirst();
                    Edit.replace(
                            edit.received,
                            it -> it.submission().equals(one.submission()),
                            it -> new Received(
                                    it.at(),
                                    it.submission(),
                                    edit.received.getLast().value(),
                                    it.reproduces()));
                }),
                mutant("appends a repeated run under its own key", "order", edit -> moved(edit, repeated(edit), null)),
                mutant(
                        "draws the partition",
                        "order",
                        edit -> moved(edit, repeated(edit), (repeated(edit).at().partition() + 1) % 12)));
    }

    private static void moved(Edit edit, Received one, @Nullable Integer partition) {
        Place at = one.at();
        Place to = partition == null
                ? new Place(at.topic(), at.partition(), at.offset(), one.submission())
                : new Place(at.topic(), partition, at.offset(), at.key());
        Edit.replace(
                edit.received,
                it -> it.equals(one),
                it -> new Received(to, it.submission(), it.value(), it.reproduces()));
    }

    /** The last copy of a run whose row has come in the same way. */
    private static Received repeated(Edit edit) {
        return Edit.last(
                edit.received,
                it -> it.reproduces() != null
                        && edit.received.stream()
                                .anyMatch(row -> row.submission().equals(it.reproduces())
                                        && row.at().topic().equals(it.at().topic())));
    }

    private static Sent acknowledged(Edit edit) {
        return Edit.first(edit.sent, it -> it.id() != null);
    }

    static Mutant mutant(String fault, String rule, Consumer<Edit> change) {
        return new Mutant(fault, rule, run -> {
            Edit edit = new Edit(run);
            change.accept(edit);
            return edit.done();
        });
    }
}
