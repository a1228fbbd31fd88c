package io.proofmark.badge.rest;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.live.Follower;
import io.proofmark.badge.application.live.Follower.Told;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tells one reader what happens, event by event as the reader takes them. A reader that takes none for too long is cut off:
 * its last event's id is where it goes on.
 */
final class EventTeller implements Runnable, Flow.Subscription {

    private static final Logger LOG = Logger.getLogger(EventTeller.class);
    private static final String CUT_OFF = "cut-off";

    private final Follower follower;
    private final BadgeSettings.Live settings;
    private final Sse sse;
    private final Flow.Subscriber<? super OutboundSseEvent> reader;
    private final Runnable cut;
    private final Semaphore demand = new Semaphore(0);
    private volatile boolean gone;

    /** @param cut closes the connection */
    EventTeller(
            Follower follower,
            BadgeSettings.Live settings,
            Sse sse,
            Flow.Subscriber<? super OutboundSseEvent> reader,
            Runnable cut) {
        this.follower = follower;
        this.settings = settings;
        this.sse = sse;
        this.reader = reader;
        this.cut = cut;
    }

    @Override
    public void request(long more) {
        demand.release((int) Math.min(more, Integer.MAX_VALUE - demand.availablePermits()));
    }

    @Override
    public void cancel() {
        gone = true;
    }

    @Override
    public void run() {
        try (follower) {
            boolean taken = send(place());
            while (taken && !gone) {
                taken = tell(follower.next(settings.keepAlive()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("a reader of the feed is cut off", e);
        }
        reader.onComplete();
    }

    /** Whether the reader goes on. */
    private boolean tell(Optional<List<Told>> next) throws InterruptedException {
        if (next.isEmpty()) {
            send(sse.newEventBuilder()
                    .name(CUT_OFF)
                    .id(follower.cursor())
                    .data("too slow")
                    .build());
            return false;
        }
        if (next.get().isEmpty()) {
            return send(place());
        }
        for (Told told : next.get()) {
            if (!send(event(told))) {
                return false;
            }
        }
        return true;
    }

    private boolean send(OutboundSseEvent event) throws InterruptedException {
        if (!demand.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            if (!gone) {
                LOG.debug("a reader of the feed is too slow");
                cut.run();
            }
            return false;
        }
        if (!gone) {
            reader.onNext(event);
        }
        return !gone;
    }

    private OutboundSseEvent event(Told told) {
        return sse.newEventBuilder()
                .name(told.type().word())
                .id(told.cursor())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(told.text())
                .build();
    }

    /** Only where the reader is. */
    private OutboundSseEvent place() {
        return sse.newEventBuilder().id(follower.cursor()).comment("").build();
    }
}
