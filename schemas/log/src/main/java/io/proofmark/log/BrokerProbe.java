package io.proofmark.log;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/** Asks the broker whether it is there, at most once a second. */
public final class BrokerProbe implements AutoCloseable {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int PATIENCE_MS = 1500;

    private final String bootstrap;
    private @Nullable Admin admin;
    private long askedAt;
    private boolean answered;

    public BrokerProbe(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Whether the broker answered within a second and a half. */
    public synchronized boolean answers() {
        if (admin == null || System.nanoTime() - askedAt > FRESH_NANOS) {
            answered = ask();
            askedAt = System.nanoTime();
        }
        return answered;
    }

    private boolean ask() {
        if (admin == null) {
            admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrap,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    PATIENCE_MS,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    PATIENCE_MS));
        }
        try {
            admin.describeCluster().nodes().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
