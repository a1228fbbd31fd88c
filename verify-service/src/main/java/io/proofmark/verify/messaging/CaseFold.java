package io.proofmark.verify.messaging;

import io.proofmark.events.EventRecords;
import io.proofmark.log.Entry;
import io.proofmark.log.Fold;
import io.proofmark.log.Output;
import io.proofmark.log.TransientFault;
import io.proofmark.verify.application.CaseBook;
import io.proofmark.verify.application.CaseBooks;
import io.proofmark.verify.application.KeepCases;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.application.Outcome;
import io.proofmark.verify.application.Place;
import io.proofmark.verify.application.Source;
import io.proofmark.verify.application.UnknownRules;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Turns records into facts, keeps the cases, and turns what follows into records. */
record CaseFold(EventFacts facts, CaseBooks<Connection> books, KeepCases cases, CaseEvents events) implements Fold {

    private record Read(Entry entry, LogFact fact) {}

    @Override
    public List<Output> apply(Connection connection, List<Entry> entries) {
        List<Read> batch = entries.stream()
                .map(entry -> new Read(entry, facts.read(entry.topic(), entry.value())))
                .toList();
        CaseBook book = books.open(connection);
        cases.expect(book, batch.stream().map(Read::fact).toList());
        List<Output> outputs = new ArrayList<>();
        for (Read read : batch) {
            for (Outcome outcome : keep(book, read)) {
                String trace = read.entry().header(EventRecords.TRACEPARENT);
                outputs.add(new Output(read.entry(), events.record(outcome, trace)));
            }
        }
        book.write();
        return outputs;
    }

    private List<Outcome> keep(CaseBook book, Read read) {
        try {
            return cases.keep(book, read.fact(), source(read.entry()));
        } catch (UnknownRules e) {
            throw new TransientFault(String.valueOf(e.getMessage()), e);
        }
    }

    private static Source source(Entry entry) {
        Place place = new Place(entry.topic(), entry.partition(), entry.offset());
        return new Source(place, Objects.requireNonNull(entry.value()));
    }
}
