package io.proofmark.e2e.checker;

import io.proofmark.e2e.checker.Log.Dead;
import io.proofmark.e2e.checker.Log.Judged;
import io.proofmark.e2e.checker.Log.Received;
import io.proofmark.e2e.checker.Log.Ruled;
import io.proofmark.e2e.checker.Log.Stood;
import io.proofmark.e2e.checker.Told.Decided;
import io.proofmark.e2e.checker.Told.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A recording in the making: parts are exchanged, the order of the log is kept. */
final class Edit {

    final List<Sent> sent;
    final List<Decided> decided;
    final List<Received> received;
    final List<Judged> judged;
    final List<Ruled> ruled;
    final List<Stood> stood;
    final List<Dead> dead;
    final Map<String, Standing> rows;
    final Map<String, Seen.Case> cases;
    final Model model;
    private final Recording of;

    Edit(Recording of) {
        this.of = of;
        this.model = Model.of(of.told(), of.log().received());
        this.sent = new ArrayList<>(of.told().sent());
        this.decided = new ArrayList<>(of.told().decided());
        this.received = new ArrayList<>(of.log().received());
        this.judged = new ArrayList<>(of.log().judged());
        this.ruled = new ArrayList<>(of.log().ruled());
        this.stood = new ArrayList<>(of.log().stood());
        this.dead = new ArrayList<>(of.log().dead());
        this.rows = new HashMap<>(of.seen().rows());
        this.cases = new HashMap<>(of.seen().cases());
    }

    Recording done() {
        return new Recording(
                new Told(sent, decided, of.told().takenBack(), of.told().poisoned()),
                new Log(of.log().earlier(), received, judged, ruled, stood, dead),
                new Seen(rows, cases));
    }

    /** The first of them that the run happens to hold; a recording without one is of no use. */
    static <T> T first(List<T> items, Predicate<T> wanted) {
        return items.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the recording lacks what this mutant changes"));
    }

    static <T> T last(List<T> items, Predicate<T> wanted) {
        return first(items.reversed(), wanted);
    }

    /** A case as the model has it. */
    Model.Case caseWhere(Predicate<Model.Case> wanted) {
        return first(List.copyOf(model.cases().values()), wanted);
    }

    /** A run that a reviewer let repeat a row that is public still. */
    Model.Case approved(Predicate<Model.Case> wanted) {
        return caseWhere(it -> !it.isOriginal() && it.published() && rows.containsKey(it.subject()) && wanted.test(it));
    }

    /** An original of which nothing but itself is in the log. */
    Model.Case alone() {
        return caseWhere(it -> it.isOriginal()
                && it.published()
                && model.cases().values().stream()
                        .noneMatch(other -> it.id().equals(other.run().reproduces())));
    }

    static <T> void replace(List<T> items, Predicate<T> which, UnaryOperator<T> change) {
        items.replaceAll(item -> which.test(item) ? change.apply(item) : item);
    }

    /** What the last standing says of a row, and thereby what is shown. */
    void said(String row, UnaryOperator<Standing> change) {
        Stood last = last(stood, it -> it.row().equals(row));
        Standing changed = change.apply(last.standing());
        replace(stood, it -> it.id().equals(last.id()), it -> with(it, changed));
        rows.computeIfPresent(row, (_, _) -> changed);
    }

    /** Nothing of a submission is left in the log and the read model, as if it had never been judged. */
    void unjudged(String id) {
        judged.removeIf(it -> it.submission().equals(id));
        ruled.removeIf(it -> it.submission().equals(id));
        stood.removeIf(it -> it.row().equals(id));
        rows.remove(id);
    }

    static Stood with(Stood it, Standing standing) {
        return new Stood(it.at(), it.id(), it.version(), it.asOf(), it.state(), standing, it.cohort());
    }

    static Place further(Place at) {
        return new Place(at.topic(), at.partition(), at.offset() + 1_000_000, at.key());
    }

    static String other(String id) {
        return "00000000" + id.substring(8);
    }
}
