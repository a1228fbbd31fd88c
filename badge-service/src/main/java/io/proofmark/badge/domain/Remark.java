package io.proofmark.badge.domain;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody else than its submitter said of a row.
 *
 * @param kind feedback, or takedown
 * @param texts by JSON pointer, for reviewers only; empty once they are erased
 */
public record Remark(String id, String row, Kind kind, Instant at, Map<String, String> texts) {

    /** What it is. */
    public enum Kind {
        FEEDBACK("feedback"),
        TAKEDOWN("takedown");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** @throws IllegalArgumentException for another word */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no remark is a " + word);
        }
    }
}
