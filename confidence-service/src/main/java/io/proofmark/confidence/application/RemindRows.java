package io.proofmark.confidence.application;

import io.proofmark.catalog.Catalogs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Asks for another look at rows whose day has come or whose neighbours have moved, so many at a time. */
@ApplicationScoped
public class RemindRows {

    private static final int SWEPT = 1000;

    private final WorkList work;
    private final ReassessmentLog log;
    private final Clock clock;

    public RemindRows(WorkList work, ReassessmentLog log, Clock clock) {
        this.work = work;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Appends hints for the next rows.
     *
     * @return how many; 0 while the reader is behind
     */
    public int remind(int most) {
        if (!log.caughtUp()) {
            return 0;
        }
        Instant now = clock.instant();
        return work.next(LocalDate.ofInstant(now, ZoneOffset.UTC), most, due -> log.append(due, now));
    }

    /** Notes the rows that a hint missed, among them all that were judged by an older catalog than the one in force. */
    public int sweep() {
        return work.sweep(Catalogs.current(), SWEPT);
    }
}
