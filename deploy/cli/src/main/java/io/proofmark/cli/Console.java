package io.proofmark.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The only place that prints.
 *
 * @param in what {@code -} names
 * @param out what was asked for and nothing else
 * @param err what went wrong
 */
record Console(InputStream in, PrintStream out, PrintStream err) {

    void say(String text) {
        out.println(text);
    }

    void complain(String line) {
        err.println("proofmark: " + line);
    }
}
