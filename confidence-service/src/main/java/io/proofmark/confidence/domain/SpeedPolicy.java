package io.proofmark.confidence.domain;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Policies;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Standing of a speed row: rule specification, sections 2 and 3.3. */
final class SpeedPolicy {

    private final Evidence.Speed evidence;
    private final Policies policies;
    private final Independence independence;
    private final Variance variance;
    private final Drift drift;
    private final Age age;

    private SpeedPolicy(Evidence.Speed evidence, LocalDate asOf, Catalog catalog) {
        this.evidence = evidence;
        this.policies = catalog.policies();
        this.variance = Variance.of(evidence.cohort(), catalog.limits());
        this.drift = Drift.of(evidence.original().runtime(), catalog);
        this.independence = Independence.of(evidence, policies.saturation());
        this.age = Age.of(
                Stream.concat(
                        Stream.of(evidence.original()),
                        independence.lifting().stream().map(Repetition::run)),
                asOf,
                policies);
    }

    static Assessment assess(Evidence.Speed evidence, LocalDate asOf, Catalog catalog) {
        SpeedPolicy policy = new SpeedPolicy(evidence, asOf, catalog);
        return new Assessment(
                policy.badge(),
                null,
                policy.confidence(),
                policy.modifiers(),
                policy.reasons(catalog.limits() != null).lines(),
                policy.independence.operators(),
                policy.independence.lifting().stream()
                        .map(repetition -> repetition.run().id())
                        .collect(Collectors.toSet()));
    }

    private SpeedReasons reasons(boolean all) {
        return new SpeedReasons(evidence, policies, independence, variance, drift, age, disputed(), all);
    }

    private Badge badge() {
        if (independence.operators() >= policies.independentOperators()
                && independence.operatorsOnMachines() >= policies.independentMachines()) {
            return Badge.INDEPENDENTLY_REPRODUCED;
        }
        if (independence.operators() > 0) {
            return Badge.REPRODUCED;
        }
        return switch (evidence.original().source()) {
            case OWNER -> Badge.EDITORIAL;
            case COMMUNITY -> Badge.COMMUNITY_SUBMITTED;
            case OFFICIAL -> Badge.OFFICIAL_FIGURE;
        };
    }

    private Confidence confidence() {
        int reached = max(bySource(), byReproductions()).ordinal();
        int beside = variance.from(reached, independence.operatorsOnMachines());
        int step = Math.max(0, beside - (drift.lowers() ? 1 : 0) - (age.lowers() ? 1 : 0));
        if (evidence.original().source() == Source.OFFICIAL) {
            step = Math.min(step, Confidence.MODERATE.ordinal());
        }
        return Confidence.values()[step];
    }

    private Confidence bySource() {
        Metadata metadata = evidence.original().metadata();
        return switch (evidence.original().source()) {
            case OWNER ->
                metadata.repeatable(policies.spreadRerun()) && !age.lowers() ? Confidence.HIGH : Confidence.MODERATE;
            case COMMUNITY -> metadata.complete() ? Confidence.MODERATE : Confidence.LOW;
            case OFFICIAL -> Confidence.LOW;
        };
    }

    /** One independent reproduction is a step, the second the next, the fourth the last (rule specification 3.1). */
    private Confidence byReproductions() {
        return switch (independence.operatorsOnMachines()) {
            case 0 -> Confidence.LOW;
            case 1 -> Confidence.MODERATE;
            case 2, 3 -> Confidence.HIGH;
            default -> Confidence.VERY_HIGH;
        };
    }

    private Set<Modifier> modifiers() {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        if (age.old()) {
            modifiers.add(Modifier.STALE);
        }
        if (disputed()) {
            modifiers.add(Modifier.DISPUTED);
        }
        return modifiers;
    }

    private boolean disputed() {
        return Independence.disputed(evidence, policies.saturation());
    }

    private static Confidence max(Confidence one, Confidence other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
