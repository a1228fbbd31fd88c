package io.proofmark.cli.recheck;

import io.proofmark.cli.cases.MemoryCaseBook;
import io.proofmark.cli.cases.Said;
import io.proofmark.cli.log.Fact;
import io.proofmark.log.Entry;
import io.proofmark.verify.application.KeepCases;
import io.proofmark.verify.application.Outcome;
import io.proofmark.verify.application.Place;
import io.proofmark.verify.application.Source;
import io.proofmark.verify.domain.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Keeps cases anew, as the service did, in a book of its own.
 *
 * @param records makes the record of an outcome
 */
record CaseReplay(KeepCases cases, Function<Outcome, ProducerRecord<byte[], byte[]>> records) {

    /**
     * What should have been appended about a submission, had the facts been handled in this order.
     *
     * @param said what was said of it and lies in other rows' records
     */
    List<Expected> replay(List<Fact> order, String submissionId, Said said) {
        var book = new MemoryCaseBook(said);
        List<Expected> expected = new ArrayList<>();
        for (Fact fact : order) {
            for (Outcome outcome : cases.keep(book, fact.fact(), source(fact.entry()))) {
                if (speaksOf(outcome, submissionId)) {
                    expected.add(new Expected(records.apply(outcome), fact.entry()));
                }
            }
        }
        return expected;
    }

    private static boolean speaksOf(Outcome outcome, String submissionId) {
        return switch (outcome) {
            case Outcome.Reached reached -> reached.verdict().submission().id().equals(submissionId);
            case Outcome.Made(Ruling ruling) -> ruling.submissionId().equals(submissionId);
            // An erased text leaves nothing to compare.
            case Outcome.Erased erased -> false;
        };
    }

    private static Source source(Entry entry) {
        Place place = new Place(entry.topic(), entry.partition(), entry.offset());
        return new Source(place, Objects.requireNonNull(entry.value()));
    }
}
