package io.proofmark.verify.domain;

import java.time.Instant;

/** Until when somebody should have moved the case. */
public record Deadline(Instant at, Owner owner) {

    /** Who is to move. */
    public enum Owner implements Word {
        REVIEWERS("reviewers"),
        SUBMITTER("submitter"),
        ORIGINAL("original");

        private final String word;

        Owner(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
