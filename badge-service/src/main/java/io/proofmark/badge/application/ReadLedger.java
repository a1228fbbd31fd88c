package io.proofmark.badge.application;

import io.proofmark.badge.domain.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what was ever included, removed, rescored or reversed. */
@ApplicationScoped
public class ReadLedger {

    private final Steps steps;

    public ReadLedger(Steps steps) {
        this.steps = steps;
    }

    /**
     * The latest first.
     *
     * @throws WrongParameter when the cursor is none of the ledger
     */
    @Transactional
    public Part<LedgerEntry> part(@Nullable String after, int limit) {
        Steps.Place place = Keyset.parse(
                after,
                3,
                it -> new Steps.Place(
                        Instant.ofEpochMilli(Long.parseLong(it.get(0))), it.get(2), Integer.parseInt(it.get(1))));
        return Part.of(steps.ledger(place, limit + 1), limit, ReadLedger::cursor);
    }

    private static String cursor(LedgerEntry it) {
        var step = it.step();
        return Keyset.text(step.at().toEpochMilli(), step.version(), step.row());
    }
}
