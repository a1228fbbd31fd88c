package io.proofmark.door;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A failure that nobody expected, as it may be logged and told: never by a message, which may quote a document.
 *
 * @param id stands in the answer and in the log, so that the one leads to the other
 * @param what class and place of the failure, then of its causes
 */
public record Mishap(UUID id, String what) {

    private static final String PREFIX = "urn:uuid:";
    private static final int MOST_CAUSES = 8;

    /** What happened, under an id of its own. */
    public static Mishap of(UUID id, Throwable failure) {
        return new Mishap(
                id,
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .limit(MOST_CAUSES)
                        .map(Mishap::place)
                        .collect(Collectors.joining(", caused by ")));
    }

    /** The id as a problem's {@code instance} (RFC 9457, section 3.1.5). */
    public String instance() {
        return PREFIX + id;
    }

    /** One line for the log. */
    @Override
    public String toString() {
        return "mishap " + id + ": " + what;
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + " at " + (trace.length == 0 ? "an unknown place" : trace[0]);
    }
}
