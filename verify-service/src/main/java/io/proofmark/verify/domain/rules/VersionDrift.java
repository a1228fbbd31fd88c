package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Break;
import io.proofmark.catalog.Engine;
import io.proofmark.catalog.Version;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Rules;
import java.util.Map;
import java.util.Optional;

/** Another patch is noted and another minor version remarked on; a major one or a breaking one between is another runtime. */
final class VersionDrift implements Versions {

    private static final About ABOUT = RuntimeRule.ABOUT
            .pass("the same engine; another patch, or a version that is not provided, is noted")
            .warn("another engine of the same group, another minor version, or versions that cannot be compared")
            .fail("an engine of another group, another major version, or a breaking version between")
            .limit(Limit.each("engines.*.buildsAlike", "builds"))
            .limit(Limit.each("engines.*.breaking", "versions"));

    @Override
    public Check compare(String here, String there, Engine engine) {
        Optional<Version> mine = Version.parse(here);
        Optional<Version> theirs = Version.parse(there);
        return mine.isPresent() && theirs.isPresent()
                ? drift(mine.get(), theirs.get(), engine)
                : Check.warn(Rules.MATCH_RUNTIME, "the same engine; the versions cannot be compared");
    }

    @Override
    public About about() {
        return ABOUT;
    }

    private static Check drift(Version here, Version there, Engine engine) {
        return breaking(here, there, engine)
                .map(why -> Check.fail(Rules.MATCH_RUNTIME, "not the same runtime: " + why))
                .orElseGet(() -> distance(here, there, engine));
    }

    /** The breaking version that only one of the two has reached. */
    private static Optional<String> breaking(Version here, Version there, Engine engine) {
        for (Map.Entry<String, Break> entry : engine.breaking().entrySet()) {
            Version breaking = Version.parse(entry.getKey()).orElseThrow();
            boolean comparable = here.comparesWith(breaking) && there.comparesWith(breaking);
            if (comparable && here.reaches(breaking) != there.reaches(breaking)) {
                return Optional.of(
                        "with " + entry.getKey() + " " + entry.getValue().why());
            }
        }
        return Optional.empty();
    }

    private static Check distance(Version here, Version there, Engine engine) {
        return switch (here) {
            case Version.Build(int mine)
            when there instanceof Version.Build(int theirs) ->
                Math.abs(mine - theirs) <= engine.buildsAlike()
                        ? patch()
                        : Check.warn(Rules.MATCH_RUNTIME, "the same engine in a build far from the original's");
            case Version.Release mine when there instanceof Version.Release theirs -> releases(mine, theirs);
            default -> Check.warn(Rules.MATCH_RUNTIME, "the same engine; the versions cannot be compared");
        };
    }

    private static Check releases(Version.Release here, Version.Release there) {
        if (here.major() != there.major()) {
            return Check.fail(Rules.MATCH_RUNTIME, "not the same runtime: another major version");
        }
        return here.minor() == there.minor()
                ? patch()
                : Check.warn(Rules.MATCH_RUNTIME, "the same engine in another minor version");
    }

    private static Check patch() {
        return Check.pass(Rules.MATCH_RUNTIME, "the same engine in another patch");
    }
}
