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
import java.util.ArrayList;
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
        List<Expected> expected = new ArrayList<>();
        for (Entry entry : row.of(Topics.VERDICTS)) {
            evidence(entry)
                    .filter(piece -> piece.row().equals(row.key()) && rowEvents.isNews(piece))
                    .flatMap(rowEvents::take)
                    .map(standing -> new Expected(records.apply(standing), entry))
                    .ifPresent(expected::add);
        }
        comparison.compare(expected, row.of(Topics.STANDINGS));
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
