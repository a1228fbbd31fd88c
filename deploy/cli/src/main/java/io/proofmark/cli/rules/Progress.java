package io.proofmark.cli.rules;

import io.proofmark.cli.log.Histories;
import io.proofmark.cli.log.History;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells every few seconds how far an activation is. */
final class Progress {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(5);

    private final PrintWriter out;
    private final Activation activation;
    private final long all;
    private final LongSupplier nanoTime;
    private long read;
    private long told;

    /** @param all records that there are to read */
    Progress(PrintWriter out, Activation activation, long all, LongSupplier nanoTime) {
        this.out = out;
        this.activation = activation;
        this.all = all;
        this.nanoTime = nanoTime;
        this.told = nanoTime.getAsLong();
    }

    void read(History history) {
        read += Histories.LANES.stream()
                .mapToLong(topic -> history.subject().of(topic).size())
                .sum();
        if (nanoTime.getAsLong() - told >= EVERY) {
            told = nanoTime.getAsLong();
            out.printf(
                    Locale.ROOT,
                    "%3d %% of the log: %d asked for, %d need none%n",
                    100 * read / all,
                    activation.asked(),
                    activation.passed());
            out.flush();
        }
    }

    void end(Edition edition) {
        out.printf(
                Locale.ROOT,
                "rule set %s, catalog %s: %d submissions are judged again, %d need not be%n",
                edition.ruleSet(),
                edition.catalog().version(),
                activation.asked(),
                activation.passed());
        out.flush();
    }
}
