package io.proofmark.cli.rules;

import io.proofmark.catalog.Catalog;
import io.proofmark.cli.cases.MemoryCaseBook;
import io.proofmark.confidence.domain.Row;
import io.proofmark.confidence.domain.RowStanding;
import io.proofmark.confidence.messaging.FactEvents;
import io.proofmark.verify.application.Outcome;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.messaging.CaseEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What would be said of one row, and where it would stand. */
final class ShadowRow {

    private final CaseEvents events;
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private Row row;
    private Instant latest = Instant.EPOCH;

    ShadowRow(String id, CaseEvents events) {
        this.row = Row.empty(id);
        this.events = events;
    }

    void take(Outcome outcome) {
        switch (outcome) {
            case Outcome.Reached reached -> reached(reached);
            case Outcome.Made(Ruling ruling) -> ruled(ruling);
            case Outcome.Erased _ -> {}
        }
    }

    /** @param submissions of the row; one without a verdict, as its files have not been measured, is left out */
    Shadow shadow(Collection<String> submissions, MemoryCaseBook book, Catalog catalog) {
        Map<String, Shadow.Judged> judged = new LinkedHashMap<>();
        for (String id : submissions) {
            Verdict verdict = verdicts.get(id);
            if (verdict != null) {
                judged.put(
                        id,
                        new Shadow.Judged(verdict, book.find(id).orElseThrow().state()));
            }
        }
        return new Shadow(judged, RowStanding.of(row, null, LocalDate.ofInstant(latest, ZoneOffset.UTC), catalog));
    }

    // Another row's run may have come along, to be looked at.
    private void reached(Outcome.Reached reached) {
        if (!reached.beside() && reached.verdict().submission().subject().equals(row.id())) {
            verdicts.put(reached.verdict().submission().id(), reached.verdict());
            row = row.with(FactEvents.verdict(events.event(reached)));
            later(reached.causedAt());
        }
    }

    private void ruled(Ruling ruling) {
        if (ruling.applied() && ruling.subject().equals(row.id())) {
            row = row.with(FactEvents.ruling(events.event(ruling)));
            later(ruling.cause().at());
        }
    }

    private void later(Instant at) {
        latest = at.isAfter(latest) ? at : latest;
    }
}
