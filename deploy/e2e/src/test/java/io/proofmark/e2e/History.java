package io.proofmark.e2e;

import io.proofmark.e2e.checker.Reply;
import io.proofmark.e2e.checker.Run;
import io.proofmark.e2e.checker.Told;
import io.proofmark.e2e.checker.Told.Decided;
import io.proofmark.e2e.checker.Told.Poison;
import io.proofmark.e2e.checker.Told.Sent;
import io.proofmark.e2e.checker.Told.TakenBack;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Writes down what clients ask for and are told, while they do. */
final class History {

    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Queue<Decided> decided = new ConcurrentLinkedQueue<>();
    private final Queue<TakenBack> takenBack = new ConcurrentLinkedQueue<>();
    private final Queue<Poison> poisoned = new ConcurrentLinkedQueue<>();
    private final Map<String, Run> acknowledged = new ConcurrentHashMap<>();

    void sent(Run run, Reply reply, @Nullable String id) {
        sent.add(new Sent(run, reply, id));
        if (id != null) {
            acknowledged.put(id, run);
        }
    }

    void decided(Decided decision) {
        decided.add(decision);
    }

    void takenBack(String submission, Reply reply) {
        takenBack.add(new TakenBack(submission, reply));
    }

    void poisoned(Poison poison) {
        poisoned.add(poison);
    }

    /** Everything acknowledged, by id. */
    Map<String, Run> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    long times(Reply reply) {
        return sent.stream().filter(attempt -> attempt.reply() == reply).count();
    }

    Told told() {
        return new Told(all(sent), all(decided), all(takenBack), all(poisoned));
    }

    private static <T> List<T> all(Collection<T> items) {
        return List.copyOf(items);
    }
}
