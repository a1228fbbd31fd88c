package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Engine;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The same engine or one that is interchangeable with it; another one of the group or another major version is remarked on. */
final class RuntimeRule extends Dimension {

    private static final String ABSENT = "not provided";
    private static final Pattern NUMBERED = Pattern.compile("v?([0-9]{1,9})\\.[0-9].*");

    RuntimeRule() {
        super(Rules.MATCH_RUNTIME);
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
        return versions(here.engineVersion(), there.engineVersion());
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

    private static Check versions(@Nullable String here, @Nullable String there) {
        if (here == null || there == null) {
            return Check.pass(Rules.MATCH_RUNTIME, "the same engine; a version is not provided");
        }
        if (here.equals(there)) {
            return Check.pass(Rules.MATCH_RUNTIME, "the same engine and version");
        }
        Optional<Integer> mine = major(here);
        return mine.isPresent() && major(there).isPresent() && !mine.equals(major(there))
                ? Check.warn(Rules.MATCH_RUNTIME, "the same engine in another major version")
                : Check.pass(Rules.MATCH_RUNTIME, "the same engine; the versions differ");
    }

    private static Optional<Integer> major(String version) {
        Matcher numbered = NUMBERED.matcher(version);
        return numbered.matches() ? Optional.of(Integer.valueOf(numbered.group(1))) : Optional.empty();
    }

    private static Engine engine(Configuration configuration, Inquiry inquiry) {
        return inquiry.catalog()
                .engine(Objects.requireNonNull(configuration.engine()))
                .orElseThrow();
    }
}
