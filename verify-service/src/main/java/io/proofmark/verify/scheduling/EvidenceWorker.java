package io.proofmark.verify.scheduling;

import io.proofmark.verify.VerifySettings;
import io.proofmark.verify.application.LookAtEvidence;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at evidence that is noted, again and again, on a thread of its own: a slow host holds up nothing else. */
@ApplicationScoped
public class EvidenceWorker {

    private static final Logger LOG = Logger.getLogger(EvidenceWorker.class);
    /** The tables are made first. */
    private static final int LATER = Interceptor.Priority.LIBRARY_AFTER;

    private final Optional<LookAtEvidence> looking;
    private final long pauseMs;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("evidence").factory());

    EvidenceWorker(Optional<LookAtEvidence> looking, VerifySettings settings) {
        this.looking = looking;
        this.pauseMs = settings.evidence().pause().toMillis();
    }

    void start(@Observes @Priority(LATER) StartupEvent event) {
        looking.ifPresent(it -> thread.scheduleWithFixedDelay(() -> look(it), pauseMs, pauseMs, TimeUnit.MILLISECONDS));
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    // An exception that escapes would end the schedule; what is noted stays noted and is tried again.
    private static void look(LookAtEvidence looking) {
        try {
            looking.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("evidence could not be looked at now", e);
        }
    }
}
