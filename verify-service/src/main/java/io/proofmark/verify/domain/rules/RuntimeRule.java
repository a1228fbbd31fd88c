package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Engine;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The same engine or one that is interchangeable with it; another one of the group is remarked on. */
final class RuntimeRule extends Dimension {

    static final About ABOUT = About.of(
                    Rules.MATCH_RUNTIME,
                    "Same runtime",
                    "Is it the same engine, or one that is interchangeable with it, and how far apart are the versions?")
            .notApplicable("repeats no row")
            .unavailable("not provided or not in the catalog")
            .limit(Limit.each("engines.*.interchangeGroup", "groups"))
            .readOn("/v1/catalog/runtimes");
    private static final String ABSENT = "not provided";

    private final Versions versions;

    RuntimeRule(Versions versions) {
        super(Rules.MATCH_RUNTIME);
        this.versions = versions;
    }

    @Override
    public About about() {
        return versions.about();
    }

    @Override
    Optional<String> unknown(Configuration configuration, Inquiry inquiry) {
        String engine = configuration.engine();
        if (engine == null) {
            return Optional.of("engine not provided");
        }
        return inquiry.catalog().engine(engine).isPresent()
                ? Optional.empty()
                : Optional.of("engine " + engine + " is not in the catalog");
    }

    @Override
    Check compare(Configuration here, Configuration there, Inquiry inquiry) {
        Engine mine = engine(here, inquiry);
        Engine theirs = engine(there, inquiry);
        if (!mine.interchangeGroup().equals(theirs.interchangeGroup())) {
            return Check.fail(Rules.MATCH_RUNTIME, "another runtime than the original's");
        }
        if (!mine.name().equals(theirs.name())) {
            return Check.warn(Rules.MATCH_RUNTIME, "another engine than the original's, interchangeable with it");
        }
        return versions(here.engineVersion(), there.engineVersion(), mine);
    }

    @Override
    String text(Configuration configuration) {
        if (configuration.engine() == null) {
            return ABSENT;
        }
        return configuration.engineVersion() == null
                ? configuration.engine()
                : configuration.engine() + " " + configuration.engineVersion();
    }

    private Check versions(@Nullable String here, @Nullable String there, Engine engine) {
        if (here == null || there == null) {
            return Check.pass(Rules.MATCH_RUNTIME, "the same engine; a version is not provided");
        }
        if (here.equals(there)) {
            return Check.pass(Rules.MATCH_RUNTIME, "the same engine and version");
        }
        return versions.compare(here, there, engine);
    }

    private static Engine engine(Configuration configuration, Inquiry inquiry) {
        return inquiry.catalog()
                .engine(Objects.requireNonNull(configuration.engine()))
                .orElseThrow();
    }
}
