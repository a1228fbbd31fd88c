package io.proofmark.badge.application;

import io.proofmark.badge.domain.BadgeFace;
import io.proofmark.badge.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** Says what a row's badge shows. */
@ApplicationScoped
public class ShowBadge {

    private final Rows rows;
    private final LogReading log;

    public ShowBadge(Rows rows, LogReading log) {
        this.rows = rows;
        this.log = log;
    }

    /**
     * @param delayedAfter how far the read model may be behind before badges say so
     * @return empty for a row that is not public
     */
    @Transactional
    public Optional<BadgeFace> of(String row, Duration delayedAfter) {
        if (log.isBehind(delayedAfter)) {
            return Optional.of(BadgeFace.delayed());
        }
        return rows.publicRow(row).map(ShowBadge::face);
    }

    private static BadgeFace face(Standing standing) {
        return BadgeFace.of(standing.badge(), standing.modifiers(), standing.asOf());
    }
}
