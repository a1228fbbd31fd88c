package io.proofmark.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The only place that prints.
 *
 * @param out what was asked for
 * @param err what went wrong
 * @param stopping set once the person has asked for the end: what breaks from then on is no news
 * @param began when the command began; progress is told in seconds since
 */
record Console(PrintStream out, PrintStream err, AtomicBoolean stopping, Instant began) {

    void say(String line) {
        out.println(line);
    }

    /** A line of progress with the seconds so far. */
    void progress(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), line);
    }

    void complain(String line) {
        if (!stopping.get()) {
            err.println("proofmark: " + line);
        }
    }

    double seconds() {
        return Duration.between(began, Instant.now()).toMillis() / 1000.0;
    }

    /** Whether the person at the terminal agrees; true where nobody sits. */
    boolean agreed(String question) {
        java.io.Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            return true;
        }
        String answer = terminal.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
