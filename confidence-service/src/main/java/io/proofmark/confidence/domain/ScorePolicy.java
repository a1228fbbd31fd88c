package io.proofmark.confidence.domain;

import io.proofmark.catalog.Policies;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Standing of a score row: its run's source and age. */
final class ScorePolicy {

    private ScorePolicy() {}

    static Assessment assess(Evidence.Score evidence, LocalDate asOf, Policies policies) {
        Measurement run = evidence.current();
        Age age = Age.of(Stream.of(run), asOf, policies);
        boolean firstParty = run.source() == Source.OWNER;
        return new Assessment(
                badge(run.source()),
                firstParty ? TrustTier.FIRST_PARTY : TrustTier.COMMUNITY,
                firstParty && !age.lowers() ? Confidence.MODERATE : Confidence.LOW,
                age.old() ? Set.of(Modifier.STALE) : Set.of(),
                List.of(Sources.reason(run.source()), age.reason(policies)),
                0,
                Set.of());
    }

    private static Badge badge(Source source) {
        return switch (source) {
            case OWNER -> Badge.FIRST_PARTY;
            case COMMUNITY -> Badge.COMMUNITY;
            case OFFICIAL -> Badge.OFFICIAL_FIGURE;
        };
    }
}
