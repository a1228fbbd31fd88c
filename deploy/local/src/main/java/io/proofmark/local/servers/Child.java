package io.proofmark.local.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that was started here, perhaps by an earlier launcher: known by its id and by the moment it began, so that a
 * stranger who got the same id later is never taken for it.
 *
 * @param name the server's name
 * @param process the process
 * @param started when it began, to the second
 * @param log the file that takes what it prints
 */
public record Child(String name, ProcessHandle process, Instant started, Path log) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    /**
     * Starts a process of its own session: a Ctrl-C at the terminal reaches the launcher alone.
     *
     * @param environment added to this process's own
     * @param folder its working directory
     * @param log the file that what it prints is added to
     * @throws ServerFault when the command cannot be run
     */
    public static Child start(
            String name, List<String> command, Map<String, String> environment, Path folder, Path log) {
        List<String> whole = new ArrayList<>(Sessions.PREFIX);
        whole.addAll(command);
        try {
            Folders.above(log);
            var builder = new ProcessBuilder(whole)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return new Child(name, process.toHandle(), startOf(process.toHandle()), log);
        } catch (IOException e) {
            throw new ServerFault(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Finds a process started earlier; empty when it is gone or its id belongs to another by now. */
    public static Optional<Child> find(String name, long pid, Instant started, Path log) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).getEpochSecond() == started.getEpochSecond())
                .map(process -> new Child(name, process, started, log));
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    public boolean alive() {
        return process.isAlive();
    }

    /**
     * Waits until the server is ready.
     *
     * @throws ServerFault when the process ends first or the time is over; names the log and its last lines
     */
    public Child awaitReady(Server server, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (!server.ready()) {
            if (ended(LOOK_EVERY)) {
                throw new ServerFault(name + " ended while starting; " + lastWords());
            }
            if (Instant.now().isAfter(end)) {
                throw new ServerFault(name + " is not ready after " + patience.toSeconds() + " s; " + lastWords());
            }
        }
        return this;
    }

    /** Asks it to end, waits, and kills it when it does not. */
    public void stop() {
        stop(PATIENCE);
    }

    /** Asks it to end, waits that long, and kills it when it does not. */
    public void stop(Duration patience) {
        process.destroy();
        if (!ended(patience)) {
            kill();
        }
    }

    /** As {@code kill -9}, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        ended(PATIENCE);
    }

    /** Waits for its end; false when it still runs after that time. */
    public boolean ended(Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(name + " cannot be watched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFault("interrupted while waiting for " + name, e);
        }
    }

    /** Where its log lies and how it ends, in one short line. */
    public String lastWords() {
        return LastWords.of(log);
    }
}
