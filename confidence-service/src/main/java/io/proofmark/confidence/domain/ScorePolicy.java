package io.proofmark.confidence.domain;

import io.proofmark.catalog.Policies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Standing of a score row: its run's source and age, and who verified it, which its verdicts say. */
final class ScorePolicy {

    private static final String REPRODUCTION = "reproduction";

    private final Measurement run;
    private final List<Repetition> confirming;
    private final Age age;

    private ScorePolicy(Evidence.Score evidence, LocalDate asOf, Policies policies) {
        this.run = evidence.current();
        this.confirming = evidence.confirming();
        this.age = Age.of(Stream.concat(Stream.of(run), confirming.stream().map(Repetition::run)), asOf, policies);
    }

    static Assessment assess(Evidence.Score evidence, LocalDate asOf, Policies policies) {
        ScorePolicy policy = new ScorePolicy(evidence, asOf, policies);
        TrustTier tier = policy.tier();
        return new Assessment(
                policy.badge(tier),
                tier,
                tier != TrustTier.COMMUNITY && !policy.age.lowers() ? Confidence.MODERATE : Confidence.LOW,
                policy.age.old() ? Set.of(Modifier.STALE) : Set.of(),
                policy.reasons(policies),
                Independence.operators(policy.confirming, policies.saturation()),
                policy.confirming.stream().map(check -> check.run().id()).collect(Collectors.toSet()));
    }

    private TrustTier tier() {
        if (run.source() == Source.OWNER) {
            return TrustTier.FIRST_PARTY;
        }
        return confirming.isEmpty() ? TrustTier.COMMUNITY : TrustTier.VERIFIED;
    }

    private Badge badge(TrustTier tier) {
        if (run.source() == Source.OFFICIAL) {
            return Badge.OFFICIAL_FIGURE;
        }
        return switch (tier) {
            case FIRST_PARTY -> Badge.FIRST_PARTY;
            case VERIFIED -> Badge.VERIFIED;
            case COMMUNITY -> Badge.COMMUNITY;
        };
    }

    private List<Reason> reasons(Policies policies) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Sources.reason(run.source()));
        if (!confirming.isEmpty()) {
            reasons.add(Reason.plus(REPRODUCTION, who() + " measured it again, within the noise of the benchmark"));
        }
        reasons.add(age.reason(policies));
        return reasons;
    }

    private String who() {
        return confirming.stream().anyMatch(check -> check.run().source() == Source.OWNER)
                ? "the operator of this registry"
                : "another operator";
    }
}
