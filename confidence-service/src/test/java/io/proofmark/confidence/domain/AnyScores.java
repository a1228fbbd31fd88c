package io.proofmark.confidence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws what may be said about the row of a score; the same seed draws the same. */
final class AnyScores {

    static final String ROW = "row";

    private final Random random;

    AnyScores(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    LocalDate day() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
    }

    /** A verdict and a ruling on each of some runs, and on each of some checks of them. */
    List<Fact> facts(int runs, int checks) {
        List<Fact> facts = new ArrayList<>();
        int values = 1 + random.nextInt(runs);
        for (int n = 0; n < values; n++) {
            facts.add(value("s" + n));
            facts.add(ruling("s" + n, any(CaseState.PUBLISHED, any(CaseState.values()))));
        }
        for (int n = random.nextInt(checks + 1); n > 0; n--) {
            facts.add(check("c" + n, random.nextInt(4) == 0 ? null : "s" + random.nextInt(values)));
            facts.add(ruling("c" + n, any(CaseState.PUBLISHED, any(CaseState.values()))));
        }
        return facts;
    }

    /** Another published check that confirms a run. */
    List<Fact> confirmation(String run) {
        return List.of(
                check("newcomer", run),
                new RulingFact("r newcomer", "newcomer", Instant.EPOCH, CaseState.PUBLISHED, null));
    }

    RulingFact ruling(String submission, CaseState state) {
        return new RulingFact(
                "ruling " + submission, submission, Instant.EPOCH, state, any(null, null, Boolean.TRUE, Boolean.FALSE));
    }

    /** Few days, so that dates are equal now and then. */
    private VerdictFact value(String id) {
        return fact(id, any(Source.values()), null, Match.ORIGINAL, null, null);
    }

    private VerdictFact check(String id, @Nullable String confirms) {
        return fact(id, any(Source.OWNER, Source.COMMUNITY), ROW, Match.REPRODUCTION, Band.WITHIN_NOISE, confirms);
    }

    private VerdictFact fact(
            String id,
            Source source,
            @Nullable String reproduces,
            Match match,
            @Nullable Band band,
            @Nullable String confirms) {
        Identity identity = new Identity(any("a", "b", "c"), Strength.ACCOUNT, any(null, "m1", "m2"));
        String tested = random.nextInt(6) == 0
                ? null
                : LocalDate.of(2023, 1, 1).plusDays(100L * random.nextInt(12)).toString();
        return new VerdictFact(
                "verdict " + id,
                Kind.SCORE,
                Instant.EPOCH,
                Runs.run(id, source, identity, Runs.COMPLETE, tested),
                reproduces,
                match,
                band,
                confirms);
    }

    @SafeVarargs
    private <T extends @Nullable Object> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
