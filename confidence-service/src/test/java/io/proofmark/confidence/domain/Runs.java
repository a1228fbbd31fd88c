package io.proofmark.confidence.domain;

import static io.proofmark.confidence.domain.Strength.ALIAS;

import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measurements for tests: complete and fresh unless said otherwise. */
final class Runs {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final Catalog CATALOG = Catalogs.current();
    static final Runtime RUNTIME = new Runtime("llama.cpp", "b3447");
    static final Metadata COMPLETE = new Metadata(EnumSet.allOf(Detail.class), 3, new BigDecimal("1.2"));
    static final Metadata BARE = new Metadata(Set.of(), 0, null);

    private Runs() {}

    static Measurement original() {
        return original(Source.COMMUNITY, COMPLETE, "2026-05-01");
    }

    static Measurement original(Source source, Metadata metadata, @Nullable String testedAt) {
        return run("original", source, new Identity("author", ALIAS, "m0"), metadata, testedAt);
    }

    static Measurement run(String id, Source source, Identity identity, Metadata metadata, @Nullable String testedAt) {
        return new Measurement(
                id, source, identity, metadata, RUNTIME, testedAt == null ? null : TestDate.parse(testedAt));
    }

    /** A run within 10 % by an alias. */
    static Repetition agreeing(String id, String operator, @Nullable String machine) {
        return repetition(id, new Identity(operator, ALIAS, machine), Band.WITHIN_10, null);
    }

    static Repetition repetition(String id, Identity identity, Band band, @Nullable Boolean counts) {
        return new Repetition(
                run(id, Source.COMMUNITY, identity, BARE, "2026-05-02"), Match.REPRODUCTION, band, counts);
    }

    static Assessment assess(Measurement original, Repetition... repetitions) {
        return assess(original, List.of(repetitions));
    }

    static Assessment assess(Measurement original, List<Repetition> repetitions) {
        return SpeedPolicy.assess(new Evidence.Speed(original, repetitions), TODAY, CATALOG);
    }
}
