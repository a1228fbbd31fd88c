package io.proofmark.local;

import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.ServerFault;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stays while the system runs. */
record Watch(Machine machine, Pids pids) {

    private static final int LOOK_EVERY_SECONDS = 2;

    /**
     * Returns when the system has been stopped on purpose.
     *
     * @throws ServerFault when a process ended by itself; everything else has been stopped then
     */
    void untilStopped() {
        Collection<Child> watched = pids.alive().values();
        while (!watched.isEmpty()) {
            awaitAnEnd(watched);
            for (Child child : watched) {
                if (!child.alive() && pids.lists(child)) {
                    String words = child.name() + " ended by itself; " + child.lastWords();
                    new Shutdown(machine, pids).run();
                    throw new ServerFault(words);
                }
            }
            watched = pids.alive().values();
        }
    }

    private static void awaitAnEnd(Collection<Child> children) {
        CompletableFuture<?>[] ends =
                children.stream().map(child -> child.process().onExit()).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.anyOf(ends).get(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            return;
        } catch (ExecutionException e) {
            throw new ServerFault("the processes cannot be watched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFault("interrupted", e);
        }
    }
}
