package io.proofmark.e2e.checker;

import static io.proofmark.e2e.checker.DoorMutants.mutant;

import io.proofmark.e2e.checker.Log.Ruled;
import io.proofmark.e2e.checker.Log.Stood;
import io.proofmark.e2e.checker.Told.Decided;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Faults of what people rule. */
final class RulingMutants {

    private static final String RULING = "ruling";
    private static final String DECISION = "decision";
    private static final String PUBLISHED = Model.PUBLISHED;

    private RulingMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant("applies both of two rulings that race", DECISION, edit -> {
                    Ruled refused = Edit.first(edit.ruled, it -> !it.applied());
                    Decided lost = Edit.first(
                            edit.decided,
                            it -> it.submission().equals(refused.submission())
                                    && it.reviewer().equals(refused.by())
                                    && it.reply() == Reply.REFUSED);
                    change(edit, refused, true, lost.version() + 1, null, "rejected");
                }),
                mutant("loses a ruling that it promised", DECISION, edit -> {
                    Ruled one = byReviewer(edit);
                    edit.ruled.remove(one);
                    edit.cases.put(one.submission(), new Seen.Case("queued", one.version() - 1));
                }),
                mutant("applies a ruling that it refused", DECISION, edit -> {
                    Ruled one = byReviewer(edit);
                    Edit.replace(
                            edit.decided,
                            it -> it.submission().equals(one.submission()) && it.reply() == Reply.ACKNOWLEDGED,
                            it -> new Decided(
                                    it.submission(),
                                    it.version(),
                                    it.reviewer(),
                                    it.action(),
                                    it.counts(),
                                    Reply.REFUSED));
                }),
                mutant("rules in the name of another", DECISION, edit -> {
                    Ruled one = byReviewer(edit);
                    Edit.replace(edit.ruled, it -> it.equals(one), it -> named(it, "lead"));
                }),
                mutant("publishes repeated runs by policy", RULING, edit -> {
                    Model.Case one = edit.caseWhere(it -> it.state().equals("rejected"));
                    Ruled policy = Edit.last(
                            edit.ruled,
                            it -> it.submission().equals(one.id()) && it.by().equals("policy"));
                    change(edit, policy, true, policy.version(), policy.previous(), PUBLISHED);
                }),
                mutant("counts versions twice", RULING, edit -> {
                    Ruled one = byReviewer(edit);
                    change(edit, one, true, one.version() + 1, one.previous(), one.state());
                }),
                mutant("goes on from an older state", RULING, edit -> {
                    Ruled one = byReviewer(edit);
                    change(edit, one, true, one.version(), "needs-info", one.state());
                }),
                mutant("rules by policy again after a restart", RULING, edit -> {
                    Ruled one = Edit.first(edit.ruled, it -> it.by().equals("policy"));
                    edit.ruled.add(new Ruled(
                            Edit.further(one.at()),
                            Edit.other(one.id()),
                            one.submission(),
                            true,
                            one.action(),
                            one.by(),
                            one.verdict(),
                            one.version(),
                            one.previous(),
                            one.state(),
                            one.counts()));
                }),
                mutant("forgets a withdrawal", RULING, withdrawn()),
                mutant("rests a ruling on a verdict that it lost", RULING, edit -> {
                    Ruled one = Edit.first(edit.ruled, it -> it.verdict() != null);
                    edit.judged.removeIf(it -> it.id().equals(one.verdict()));
                }));
    }

    private static Consumer<Edit> withdrawn() {
        return edit -> {
            Ruled gone = Edit.first(edit.ruled, it -> it.state().equals("withdrawn"));
            edit.ruled.remove(gone);
            edit.cases.put(gone.submission(), new Seen.Case(PUBLISHED, 1));
            Stood tombstone = Edit.last(edit.stood, it -> it.row().equals(gone.submission()));
            edit.stood.remove(tombstone);
            edit.rows.put(
                    gone.submission(),
                    Edit.last(edit.stood, it -> it.row().equals(gone.submission()))
                            .standing());
        };
    }

    private static Ruled byReviewer(Edit edit) {
        return Edit.first(edit.ruled, it -> it.applied() && it.by().startsWith("reviewer"));
    }

    private static void change(
            Edit edit, Ruled one, boolean applied, int version, @Nullable String previous, String state) {
        Edit.replace(
                edit.ruled,
                it -> it.equals(one),
                it -> new Ruled(
                        it.at(),
                        it.id(),
                        it.submission(),
                        applied,
                        it.action(),
                        it.by(),
                        it.verdict(),
                        version,
                        previous,
                        state,
                        it.counts()));
        edit.cases.put(one.submission(), new Seen.Case(state, version));
    }

    private static Ruled named(Ruled it, String by) {
        return new Ruled(
                it.at(),
                it.id(),
                it.submission(),
                it.applied(),
                it.action(),
                by,
                it.verdict(),
                it.version(),
                it.previous(),
                it.state(),
                it.counts());
    }
}
