package io.proofmark.local;

import io.proofmark.local.servers.ServerFault;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Runs steps side by side. */
final class Together {

    private Together() {}

    /**
     * Returns when all steps have ended.
     *
     * @param atFirstFault called once, while the other steps still run
     * @throws ServerFault the first fault
     */
    static void run(Runnable atFirstFault, List<Runnable> steps) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = new ExecutorCompletionService<Boolean>(threads);
            steps.forEach(step -> ended.submit(step, true));
            for (int i = 0; i < steps.size(); i++) {
                try {
                    ended.take().get();
                } catch (ExecutionException e) {
                    atFirstFault.run();
                    throw fault(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFault("interrupted", e);
        }
    }

    private static ServerFault fault(ExecutionException e) {
        return e.getCause() instanceof ServerFault fault
                ? fault
                : new ServerFault("the system cannot be started: " + e.getCause(), e);
    }
}
