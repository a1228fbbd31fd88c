package io.proofmark.confidence.messaging;

import io.proofmark.confidence.application.StoredEvent;
import io.proofmark.confidence.application.StoredEvent.Kind;
import io.proofmark.events.RulingMade;
import io.proofmark.events.VerdictReached;
import io.proofmark.log.Entry;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event of the log that is evidence.
 *
 * @param entry where it stands in the log
 * @param stored as it is kept
 */
public record Evidence(Entry entry, SpecificRecord event, StoredEvent stored, Cause cause) {

    private static final String APPLIED = "applied";

    /**
     * Nothing for an event that is no evidence: a decision that came too late changes nothing, nor does a verdict beside
     * which a person's ruling stands.
     */
    public static Optional<Evidence> of(Entry entry, SpecificRecord event) {
        byte[] bytes = Objects.requireNonNull(entry.value());
        return switch (event) {
            case VerdictReached it
            when !it.getBeside() ->
                Optional.of(new Evidence(
                        entry,
                        it,
                        new StoredEvent(Kind.VERDICT, it.getSubmissionId(), it.getSubject(), it.getVerdictId(), bytes),
                        Cause.evidence(it.getCausedAt(), it.getRuleSet(), it.getCatalog())));
            case RulingMade it
            when it.getOutcome().equals(APPLIED) ->
                Optional.of(new Evidence(
                        entry,
                        it,
                        new StoredEvent(Kind.RULING, it.getSubmissionId(), it.getSubject(), it.getRulingId(), bytes),
                        Cause.evidence(it.getCausedAt(), it.getRuleSet(), it.getCatalog())));
            default -> Optional.empty();
        };
    }

    /** The row that it moves. */
    public String row() {
        return stored.row();
    }
}
