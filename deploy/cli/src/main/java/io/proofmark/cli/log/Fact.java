package io.proofmark.cli.log;

import io.proofmark.log.Entry;
import io.proofmark.log.Position;
import io.proofmark.verify.application.LogFact;

/**
 * A fact and the record that says it.
 *
 * @param fact what happened
 */
public record Fact(Entry entry, LogFact fact) {

    /** Whose lane it came on: facts of one lane have an order. */
    public Lane lane() {
        return new Lane(entry.topic(), entry.partition());
    }

    public Position position() {
        return entry.position();
    }

    public String submissionId() {
        return fact.submissionId();
    }

    /** A partition that one reader reads in order. */
    public record Lane(String topic, int partition) {}
}
