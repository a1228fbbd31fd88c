package io.proofmark.verify.domain;

import java.util.List;
import java.util.Optional;

/** What follows from the checks. */
final class Proposals {

    private Proposals() {}

    static Proposal of(Match match, Original original, Optional<Band> band, List<Check> checks) {
        boolean clean = true;
        for (Check check : checks) {
            if (disqualifies(check)) {
                return Proposal.REJECT;
            }
            clean &= !check.remarkable();
        }
        if (original instanceof Original.Misnamed) {
            return Proposal.ASK;
        }
        return concluded(match, band, clean);
    }

    private static Proposal concluded(Match match, Optional<Band> band, boolean clean) {
        return switch (match) {
            case ORIGINAL -> clean ? Proposal.PUBLISH : Proposal.REVIEW;
            case WAITING -> Proposal.REVIEW;
            case REPRODUCTION -> band.map(found -> reproduction(found, clean)).orElse(Proposal.REVIEW);
            case RELATED -> Proposal.FRAGMENT;
            case UNRELATED -> band.isPresent() ? Proposal.FRAGMENT : Proposal.REVIEW;
        };
    }

    private static Proposal reproduction(Band band, boolean clean) {
        return switch (band) {
            case WITHIN_10, WITHIN_NOISE -> clean ? Proposal.PUBLISH_AS_REPRODUCTION : Proposal.REVIEW;
            case WITHIN_25, NOT_COMPARABLE, OUTSIDE_NOISE -> Proposal.REVIEW;
            case OVER_25, OVER_50 -> Proposal.FRAGMENT;
        };
    }

    private static boolean disqualifies(Check check) {
        return check.outcome() == Outcome.FAIL && Rules.disqualifies(check.rule());
    }
}
