package io.proofmark.verify.scheduling;

import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.MeasurePackages;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Measures what is noted, again and again, on a thread of its own. */
@ApplicationScoped
public class PackageWorker {

    private static final Logger LOG = Logger.getLogger(PackageWorker.class);
    /** The tables are made first. */
    private static final int LATER = Interceptor.Priority.LIBRARY_AFTER;

    private final MeasurePackages packages;
    private final long pauseMs;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("packages").factory());

    PackageWorker(MeasurePackages packages, VerifySettings settings) {
        this.packages = packages;
        this.pauseMs = settings.artifacts().pause().toMillis();
    }

    void start(@Observes @Priority(LATER) StartupEvent event) {
        thread.scheduleWithFixedDelay(this::measure, pauseMs, pauseMs, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    // An exception that escapes would end the schedule; what is noted stays noted and is tried again.
    private void measure() {
        try {
            packages.measure();
        } catch (IOException | RuntimeException e) {
            LOG.warn("a package could not be measured now", e);
        }
    }
}
