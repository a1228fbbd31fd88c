package io.proofmark.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How much is broken, and how. The ordinary build breaks a little, and something else for each commit; {@code ./proofmark
 * test --long} more.
 *
 * @param seed says all that is drawn
 * @param crashes how often each crash point is taken
 * @param kills how many processes are killed
 * @param lines how many sorts of bad lines there are, six at most
 * @param moves how often a second instance comes and dies
 * @param overload how long far too much arrives
 * @param everything whether broker, database and lines are broken too
 */
record FaultPlan(long seed, int crashes, int kills, int lines, int moves, Duration overload, boolean everything) {

    /** Set by {@code --long}. */
    static final String LONG = "proofmark.long";

    static FaultPlan of(Path checkout) {
        Long given = Long.getLong("proofmark.seed");
        return new FaultPlan(
                given == null ? commit(checkout).hashCode() : given,
                Integer.getInteger("proofmark.crashes", 2),
                Integer.getInteger("proofmark.kills", 20),
                Integer.getInteger("proofmark.lines", 2),
                Integer.getInteger("proofmark.moves", 1),
                Duration.ofSeconds(Integer.getInteger("proofmark.overload", 60)),
                Boolean.getBoolean(LONG));
    }

    /** The commit that is being tested; the same everywhere where git does not know. */
    static String commit(Path checkout) {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "HEAD")
                    .directory(checkout.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
