package io.proofmark.badge.application;

import io.proofmark.badge.domain.Badge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** Says what a row's badge shows. */
@ApplicationScoped
public class ShowBadge {

    private final Rows rows;
    private final LogReading log;
    private final SayAsOf sayAsOf;
    private final KnownBadges known;

    public ShowBadge(Rows rows, LogReading log, SayAsOf sayAsOf, KnownBadges known) {
        this.rows = rows;
        this.log = log;
        this.sayAsOf = sayAsOf;
        this.known = known;
    }

    /** Whether nothing can be said of any row, as the read model is further behind than that. */
    public boolean isDelayed(Duration limit) {
        return log.isBehind(limit);
    }

    /** The row's badge, where it is known without asking the database. */
    public Optional<Badge> known(String row) {
        return known.badge(row);
    }

    /** The row's badge, from the database; empty for a row that is not public. */
    @Transactional
    public Optional<Badge> of(String row) {
        Place before = sayAsOf.place();
        Optional<Badge> badge = rows.publicRow(row).map(Badge::of);
        badge.ifPresent(it -> known.read(row, it, before));
        return badge;
    }
}
