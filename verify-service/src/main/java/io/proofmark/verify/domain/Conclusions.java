package io.proofmark.verify.domain;

import java.util.List;
import java.util.Optional;

/** The conclusions of the released rule sets. */
public enum Conclusions implements Conclusion {

    /** Rates are compared in percent; scores never. */
    RATES {
        @Override
        public Match match(Inquiry inquiry, List<Check> checks) {
            Submission submission = inquiry.submission();
            if (submission.kind() == Kind.SPEED) {
                return Matching.of(inquiry.original(), checks);
            }
            return submission.reproduces() == null ? Match.ORIGINAL : Match.UNRELATED;
        }

        @Override
        public Optional<Divergence> divergence(Inquiry inquiry) {
            return inquiry.divergence();
        }

        @Override
        public Proposal proposal(Match match, Original original, Optional<Band> band, List<Check> checks) {
            return Proposals.of(match, original, band, checks);
        }
    },

    /** Scores are compared too, by the noise of their benchmark; between 10 and 25 % notes are asked for. */
    RATES_AND_SCORES {
        @Override
        public Match match(Inquiry inquiry, List<Check> checks) {
            Submission submission = inquiry.submission();
            if (submission.kind() == Kind.SPEED) {
                return Matching.of(inquiry.original(), checks);
            }
            return submission.reproduces() == null ? Match.ORIGINAL : check(inquiry);
        }

        /** A check waits for a run to be compared with. */
        private static Match check(Inquiry inquiry) {
            if (!inquiry.submission().checksOwnRow()) {
                return Match.UNRELATED;
            }
            return inquiry.shown().isPresent() ? Match.REPRODUCTION : Match.WAITING;
        }

        @Override
        public Optional<Divergence> divergence(Inquiry inquiry) {
            return inquiry.submission().kind() == Kind.SPEED ? inquiry.divergence() : inquiry.noise();
        }

        @Override
        public Proposal proposal(Match match, Original original, Optional<Band> band, List<Check> checks) {
            Proposal proposal = Proposals.of(match, original, band, checks);
            boolean near = band.filter(found -> found == Band.WITHIN_25).isPresent();
            return proposal == Proposal.REVIEW && near && unexplained(checks) ? Proposal.ASK : proposal;
        }

        private static boolean unexplained(List<Check> checks) {
            return checks.stream()
                    .anyMatch(check -> check.rule().equals(Rules.DIVERGENCE) && check.outcome() == Outcome.FAIL);
        }
    }
}
