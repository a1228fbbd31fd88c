package io.proofmark.badge.application;

import io.proofmark.badge.domain.LedgerEntry;
import io.proofmark.badge.domain.StandingStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every standing that rows ever had. */
public interface Steps {

    /** Of one row, the latest first, at most {@code limit}, those before a version. */
    List<StandingStep> of(String row, int before, int limit);

    /** What readers could see change, the latest first. */
    List<LedgerEntry> ledger(@Nullable Place after, int limit);

    /** Place after an entry of the ledger. */
    record Place(Instant at, String row, int version) {}
}
