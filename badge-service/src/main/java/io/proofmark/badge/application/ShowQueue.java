package io.proofmark.badge.application;

import io.proofmark.badge.domain.CaseState;
import io.proofmark.badge.domain.Lane;
import io.proofmark.badge.domain.Neighbour;
import io.proofmark.badge.domain.QueueItem;
import io.proofmark.badge.domain.Remark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows reviewers what waits. */
@ApplicationScoped
public class ShowQueue {

    /** Instead of a deadline that nobody set; later than any. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Queue queue;
    private final Remarks remarks;
    private final Neighbours neighbours;

    public ShowQueue(Queue queue, Remarks remarks, Neighbours neighbours) {
        this.queue = queue;
        this.remarks = remarks;
        this.neighbours = neighbours;
    }

    /**
     * @param state of the cases; null for whatever has a deadline or waits for a reviewer
     * @throws WrongParameter when nothing waits in that state, there is no such lane, or the cursor is none of this list
     */
    @Transactional
    public Part<QueueItem> part(@Nullable String state, @Nullable String lane, @Nullable String after, int limit) {
        String wanted = state == null || state.isEmpty() ? null : state;
        if (wanted != null && !CaseState.WAITING.contains(wanted)) {
            throw new WrongParameter("state", "must be one of " + String.join(", ", CaseState.WAITING));
        }
        Queue.Place place = Keyset.parse(
                after, 2, it -> new Queue.Place(Instant.ofEpochMilli(Long.parseLong(it.get(0))), it.get(1)));
        List<QueueItem> items = queue.items(wanted, lane(lane), place, limit + 1);
        Map<String, List<Remark>> said = remarks.beside(items);
        Map<String, List<Neighbour>> near =
                neighbours.of(items.stream().map(QueueItem::id).toList());
        return Part.of(
                items.stream()
                        .map(it ->
                                it.with(said.getOrDefault(it.id(), List.of()), near.getOrDefault(it.id(), List.of())))
                        .toList(),
                limit,
                ShowQueue::cursor);
    }

    private static @Nullable Lane lane(@Nullable String word) {
        try {
            return word == null || word.isEmpty() ? null : Lane.of(word);
        } catch (IllegalArgumentException e) {
            WrongParameter wrong = new WrongParameter("lane", "must be single or bulk");
            wrong.initCause(e);
            throw wrong;
        }
    }

    private static String cursor(QueueItem it) {
        return Keyset.text(Objects.requireNonNullElse(it.deadlineAt(), NEVER).toEpochMilli(), it.id());
    }
}
