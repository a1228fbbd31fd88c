package io.proofmark.e2e.checker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the topics hold for readers at {@code read_committed} since a run began; each list in the order of its topic's
 * partitions.
 *
 * @param earlier ids of submissions and rows that were there before
 */
public record Log(
        Set<String> earlier,
        List<Received> received,
        List<Judged> judged,
        List<Ruled> ruled,
        List<Stood> stood,
        List<Dead> dead) {

    /** A submission as the door appended it. */
    public record Received(
            Place at,
            String submission,
            BigDecimal value,
            @Nullable String reproduces) {}

    /** @param original the row it was compared with */
    public record Judged(
            Place at,
            String id,
            String submission,
            String ruleSet,
            String match,
            @Nullable String band,
            @Nullable String original,
            @Nullable BigDecimal delta,
            int version) {

        static final String WAITING = "waiting";

        boolean waits() {
            return match.equals(WAITING);
        }
    }

    /** @param by policy, submitter, or the reviewer's name */
    public record Ruled(
            Place at,
            String id,
            String submission,
            boolean applied,
            String action,
            String by,
            @Nullable String verdict,
            int version,
            @Nullable String previous,
            String state,
            @Nullable Boolean counts) {}

    public record Stood(
            Place at,
            String id,
            int version,
            LocalDate asOf,
            String state,
            Standing standing,
            @Nullable Cohort cohort) {

        String row() {
            return at.key();
        }
    }

    /** What was seen of other rows, a fact that cannot be had from one row alone. */
    public record Cohort(int rows, BigDecimal least, BigDecimal most) {}

    /**
     * @param source place of the record that was put aside, as the dead letter names it
     * @param sha256 of its value, hex; null for a record without one
     */
    public record Dead(
            Place at, String source, String group, @Nullable String sha256, String reason) {}
}
