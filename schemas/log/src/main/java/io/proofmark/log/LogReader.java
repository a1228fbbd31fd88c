package io.proofmark.log;

import io.proofmark.log.Health.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics for a service on a thread of its own, applies each record once and appends what it causes, exactly once
 * for readers at {@code read_committed}. A passing fault ends the session with the broker; a new one starts after a pause
 * from what Kafka and PostgreSQL remember. A fatal fault ends the reader and is reported.
 */
public final class LogReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final ReaderSettings settings;
    private final Batches batches;
    private final BooleanSupplier mayRead;
    private final Consumer<Throwable> onFatal;
    private final Progress progress;
    private final Ends ends = new Ends();
    private final BrokerProbe probe;
    private final Thread thread;
    private volatile CountDownLatch rebuilt = new CountDownLatch(1);
    private boolean counted;
    private volatile boolean stopped;

    /** A reader that always may read. */
    public LogReader(ReaderSettings settings, DataSource database, Fold fold, Consumer<Throwable> onFatal) {
        this(settings, database, fold, onFatal, () -> true);
    }

    /**
     * @param fold what to do with records
     * @param onFatal told of a fault that this process cannot survive
     * @param mayRead asked before each poll; while it says no, the reader keeps its place and waits
     */
    public LogReader(
            ReaderSettings settings,
            DataSource database,
            Fold fold,
            Consumer<Throwable> onFatal,
            BooleanSupplier mayRead) {
        this.settings = settings;
        this.batches = new Batches(database, fold, settings.group());
        this.mayRead = mayRead;
        this.onFatal = onFatal;
        this.progress = new Progress(settings.topicNames(), batches);
        this.probe = new BrokerProbe(settings.bootstrap());
        this.thread = Thread.ofPlatform().name("log-" + settings.group()).unstarted(this::run);
    }

    /** Starts reading. */
    public void start() {
        startTogether(List.of(this));
    }

    /** Starts readers over the same tables: none reads on before all have rebuilt what the tables lack. */
    public static void startTogether(List<LogReader> readers) {
        var all = new CountDownLatch(readers.size());
        readers.forEach(reader -> reader.rebuilt = all);
        readers.forEach(reader -> reader.thread.start());
    }

    /** How far the tables are; asks nobody, so every answer may carry it. */
    public Health progress() {
        return progress.health();
    }

    /** How the reader does; asks the broker whether it is there. */
    public Health health() {
        Health health = progress.health();
        if (health.ready() && !probe.answers()) {
            return new Health(
                    State.WAITING,
                    "the broker at " + settings.bootstrap() + " is away",
                    health.lagMs(),
                    health.looked());
        }
        return health;
    }

    /**
     * Waits until the tables hold the effects of a record.
     *
     * @return false when patience ended first, or the topic is not read here
     */
    public boolean awaitPassed(Position position, Duration patience) throws InterruptedException {
        return settings.topicNames().contains(position.topic()) && progress.await(position, patience);
    }

    /**
     * Waits until the tables hold the effects of every record that stood in this instance's partitions when it was asked.
     *
     * @return false when patience ended first
     */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        CompletableFuture<Void> passed = ends.ask();
        try {
            passed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            passed.cancel(false);
        }
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        probe.close();
    }

    private void run() {
        Pauses pauses = new Pauses();
        boolean checked = false;
        while (!stopped) {
            try {
                if (!checked) {
                    TopicSetup.assertSettings(settings);
                    checked = true;
                }
                session(pauses);
            } catch (InterruptedException | InterruptException | WakeupException e) {
                LOG.debug("reader {} interrupted", settings.group(), e);
            } catch (Exception e) {
                Optional<Throwable> fatal = Faults.fatal(e);
                if (stopped) {
                    LOG.debug("reader {} stopped", settings.group(), e);
                } else if (fatal.isPresent()) {
                    fail(fatal.get());
                    return;
                } else {
                    progress.state(State.WAITING, String.valueOf(e.getMessage()));
                    LOG.warn("reader {} pauses: {}", settings.group(), e.toString(), e);
                    pauses.pause();
                }
            } catch (Throwable e) {
                // Whatever ends this thread must not look like reading.
                fail(e);
                return;
            }
        }
        progress.state(State.STOPPED, "stopped");
    }

    private void session(Pauses pauses) throws SQLException, InterruptedException {
        try (Session session = new Session(settings, batches, progress, ends)) {
            session.rebuild();
            awaitOthers();
            session.subscribe();
            while (!stopped) {
                session.step(mayRead.getAsBoolean());
                pauses.reset();
            }
        }
    }

    private void awaitOthers() throws InterruptedException {
        if (!counted) {
            counted = true;
            rebuilt.countDown();
        }
        rebuilt.await();
    }

    private void fail(Throwable fault) {
        LOG.error("reader {} ends", settings.group(), fault);
        progress.state(State.FAILED, String.valueOf(fault.getMessage()));
        onFatal.accept(fault);
    }
}
