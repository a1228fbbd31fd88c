package io.proofmark.confidence.scheduling;

import io.proofmark.confidence.ConfidenceSettings;
import io.proofmark.confidence.application.RemindRows;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Gives hints page by page, and looks each night for rows that none reached, on a thread of its own. */
@ApplicationScoped
public class Reminder {

    private static final Logger LOG = Logger.getLogger(Reminder.class);
    /** The tables are made first. */
    private static final int LATER = Interceptor.Priority.LIBRARY_AFTER;

    private final RemindRows rows;
    private final ConfidenceSettings.Reassessment settings;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reassessments").factory());

    Reminder(RemindRows rows, ConfidenceSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings.reassessment();
        this.clock = clock;
    }

    void start(@Observes @Priority(LATER) StartupEvent event) {
        long pause = settings.pause().toMillis();
        thread.scheduleWithFixedDelay(this::remind, pause, pause, TimeUnit.MILLISECONDS);
        long night = until(settings.sweepAt(), clock).toMillis();
        thread.scheduleAtFixedRate(this::sweep, night, Duration.ofDays(1).toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    /** How long it is until a time of day, UTC; at that very time a whole day. */
    static Duration until(LocalTime time, Clock clock) {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        ZonedDateTime today = now.with(time);
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }

    // An exception that escapes would end the schedule; what is noted stays noted.
    private void remind() {
        try {
            rows.remind(settings.page());
        } catch (RuntimeException e) {
            LOG.warn("no hints could be given now", e);
        }
    }

    private void sweep() {
        try {
            LOG.infof("the sweep noted %d rows", rows.sweep());
        } catch (RuntimeException e) {
            LOG.warn("the sweep ended early", e);
        }
    }
}
