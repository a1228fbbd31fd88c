package io.proofmark.cli.recheck;

import io.proofmark.cli.log.Reach;
import io.proofmark.cli.log.Subject;
import io.proofmark.confidence.application.ReassessRow;
import io.proofmark.confidence.messaging.Evidence;
import io.proofmark.confidence.messaging.RowEvents;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.proofmark.events.UnreadableEventException;
import io.proofmark.log.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Compares standings with what follows from the verdicts and rulings of the row, in the order of the log: one reader, one
 * order. The list of facts of each standing is computed from all of the row's, so one that is not complete differs.
 */
final class StandingsCheck {

    private final Events events;
    private final ReassessRow reassess;
    private final Function<StandingChanged, ProducerRecord<byte[], byte[]>> records;
    private final Comparison comparison;
    private final Reach reach;

    StandingsCheck(
            Events events,
            ReassessRow reassess,
            Function<StandingChanged, ProducerRecord<byte[], byte[]>> records,
            Comparison comparison,
            Reach reach) {
        this.events = events;
        this.reassess = reassess;
        this.records = records;
        this.comparison = comparison;
        this.reach = reach;
    }

    void check(Subject row) {
        var rowEvents = new RowEvents(row.key(), reassess);
        List<Entry> seen = row.of(Topics.STANDINGS);
        Deque<Hinted> hinted = hinted(seen);
        List<Expected> expected = new ArrayList<>();
        for (Entry entry : row.of(Topics.VERDICTS)) {
            sayAgain(rowEvents, hinted, expected, false);
            evidence(entry)
                    .filter(piece -> piece.row().equals(row.key()) && rowEvents.isNews(piece))
                    .flatMap(rowEvents::take)
                    .map(standing -> new Expected(records.apply(standing), entry))
                    .ifPresent(expected::add);
        }
        sayAgain(rowEvents, hinted, expected, true);
        comparison.compare(expected, seen);
    }

    /**
     * Hints go away, so a standing that followed one is made again from what it says itself: its day, and what was seen of
     * other rows. It is in its place once it follows; evidence that moved nothing may have come before.
     *
     * @param last whether no evidence is left, so that one which does not follow differs
     */
    private void sayAgain(RowEvents row, Deque<Hinted> hinted, List<Expected> expected, boolean last) {
        while (!hinted.isEmpty() && hinted.element().version() <= row.nextVersion()) {
            Hinted then = hinted.element();
            Optional<StandingChanged> again = then.version() < row.nextVersion()
                    ? Optional.empty()
                    : row.sayAgain(then.standing(), now -> last || now.equals(then.standing()));
            if (again.isEmpty() && !last && then.version() == row.nextVersion()) {
                return;
            }
            again.map(standing -> new Expected(records.apply(standing), then.entry()))
                    .ifPresent(expected::add);
            hinted.remove();
        }
    }

    private Deque<Hinted> hinted(List<Entry> seen) {
        Deque<Hinted> hinted = new ArrayDeque<>();
        for (Entry entry : seen) {
            try {
                if (events.decode(entry.topic(), entry.value()) instanceof StandingChanged standing
                        && standing.getReassessed() != null) {
                    hinted.add(new Hinted(entry, standing));
                }
            } catch (UnreadableEventException e) {
                // The comparison names it.
                continue;
            }
        }
        return hinted;
    }

    /** A standing of the log that followed a hint. */
    private record Hinted(Entry entry, StandingChanged standing) {

        int version() {
            return standing.getVersion();
        }
    }

    // What cannot be read was put aside by the reader as well; the check of verdicts names it.
    private Optional<Evidence> evidence(Entry entry) {
        if (reach.dead().contains(entry.position())) {
            return Optional.empty();
        }
        try {
            return Evidence.of(entry, events.decode(entry.topic(), entry.value()));
        } catch (UnreadableEventException e) {
            return Optional.empty();
        }
    }
}
