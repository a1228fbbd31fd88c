package io.proofmark.e2e.checker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What clients asked for and were told.
 *
 * @param sent every attempt to submit
 * @param decided every attempt to rule
 * @param takenBack every attempt to withdraw
 * @param poisoned what was appended to topics that no reader can use
 */
public record Told(List<Sent> sent, List<Decided> decided, List<TakenBack> takenBack, List<Poison> poisoned) {

    /** @param id that the door gave, when it acknowledged */
    public record Sent(Run run, Reply reply, @Nullable String id) {}

    /**
     * @param version of the case that the reviewer saw
     * @param action approve, reject
     * @param counts what the reviewer said of it, or null
     */
    public record Decided(
            String submission,
            int version,
            String reviewer,
            String action,
            @Nullable Boolean counts,
            Reply reply) {}

    public record TakenBack(String submission, Reply reply) {}

    /**
     * @param at where it was appended
     * @param groups of readers that have to put it aside
     * @param sha256 of its value, hex; null for a record without one
     */
    public record Poison(
            Place at, List<String> groups, @Nullable String sha256) {}
}
