package io.proofmark.confidence.messaging;

import io.proofmark.events.ReassessmentDue;
import io.proofmark.log.Entry;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** A record of the log and what it says. */
record Read(Entry entry, SpecificRecord event) {

    /** The evidence that it is, if it is any. */
    Optional<Evidence> evidence() {
        return Evidence.of(entry, event);
    }

    /** The row whose evidence is needed to take it in. */
    Optional<String> row() {
        return event instanceof ReassessmentDue hint
                ? Optional.of(hint.getRow())
                : evidence().map(Evidence::row);
    }
}
