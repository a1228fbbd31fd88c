package io.proofmark.confidence.messaging;

import io.proofmark.events.ReassessmentDue;
import io.proofmark.events.StandingChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What made a row to be looked at.
 *
 * @param at when the door received it
 * @param day UTC day as of which age is judged
 * @param ruleSet in force then
 * @param catalog in force then
 * @param reason of a hint; null for evidence
 */
public record Cause(
        Instant at,
        LocalDate day,
        String ruleSet,
        String catalog,
        @Nullable String reason) {

    /** A verdict or a ruling. */
    static Cause evidence(Instant at, String ruleSet, String catalog) {
        return new Cause(at, LocalDate.ofInstant(at, ZoneOffset.UTC), ruleSet, catalog, null);
    }

    /** The hint that a standing followed. */
    static Cause of(StandingChanged standing) {
        return new Cause(
                standing.getCausedAt(),
                LocalDate.parse(standing.getAsOf()),
                standing.getRuleSet(),
                standing.getCatalog(),
                standing.getReassessed());
    }

    /** A hint. */
    static Cause hint(ReassessmentDue hint) {
        return new Cause(
                hint.getRequestedAt(),
                LocalDate.parse(hint.getAsOf()),
                hint.getRuleSet(),
                hint.getCatalog(),
                hint.getReason());
    }
}
