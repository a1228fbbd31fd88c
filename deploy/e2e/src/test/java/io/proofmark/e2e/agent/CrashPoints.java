package io.proofmark.e2e.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends this process where it was ordered to. An order is a file with a consumer group's name that says {@code POINT n}: the
 * group's reader ends when it passes that point for the n-th time since. It leaves the file {@code fired-GROUP}.
 */
public final class CrashPoints {

    /** As kill -9 says it. */
    private static final int KILLED = 137;

    private static final String READER = "log-";
    private static final Map<String, Integer> PASSED = new HashMap<>();
    private static @Nullable Path folder;

    private CrashPoints() {}

    static void lookIn(Path orders) {
        folder = orders;
    }

    /** Called from woven classes. */
    public static void reach(Object self, String point) {
        String thread = Thread.currentThread().getName();
        if (folder != null && thread.startsWith(READER)) {
            String group = thread.substring(READER.length());
            String order = read(folder.resolve(group));
            if (order != null && order.startsWith(point + " ") && isDue(group, order)) {
                end(self, Point.valueOf(point), folder, group);
            }
        }
    }

    private static synchronized boolean isDue(String group, String order) {
        int due = Integer.parseInt(order.substring(order.indexOf(' ') + 1).strip());
        return PASSED.merge(group + " " + order, 1, Integer::sum) >= due;
    }

    private static void end(Object self, Point point, Path orders, String group) {
        try {
            if (point == Point.AFTER_PRODUCE) {
                // What was handed to the producer is with the broker only then.
                self.getClass().getMethod("flush").invoke(self);
            }
            Files.move(orders.resolve(group), orders.resolve("fired-" + group));
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        Runtime.getRuntime().halt(KILLED);
    }

    private static @Nullable String read(Path order) {
        try {
            return Files.readString(order);
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
