package io.proofmark.confidence.domain;

import io.proofmark.catalog.Break;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Engine;
import io.proofmark.catalog.Version;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a breaking release of its engine came after the version that was measured; a version that nobody can tell weighs
 * as much as an old one.
 *
 * @param reason null where the editors know of no breaking release
 */
record Drift(@Nullable Reason reason) {

    private static final String FACTOR = "drift";
    private static final Drift NONE = new Drift(null);

    /** Nothing under rule set 1, which did not know this factor. */
    static Drift of(Runtime runtime, Catalog catalog) {
        if (catalog.limits() == null) {
            return NONE;
        }
        String name = runtime.engine();
        return name == null
                ? new Drift(Reason.minus(FACTOR, "runtime not provided: breaking releases since cannot be told"))
                : catalog.engine(name)
                        .flatMap(engine -> latest(engine).map(last -> of(engine, last, runtime.version())))
                        .orElse(NONE);
    }

    boolean lowers() {
        return reason != null && reason.isAgainst();
    }

    private static Drift of(Engine engine, Map.Entry<String, Break> last, @Nullable String version) {
        Optional<Version> measured = Optional.ofNullable(version).flatMap(Version::parse);
        String release = engine.title() + " " + last.getKey();
        String told = release + ", since which " + last.getValue().why() + " ("
                + last.getValue().source() + ")";
        if (measured.filter(mine -> mine.comparesWith(parsed(last))).isEmpty()) {
            return new Drift(Reason.minus(FACTOR, "no version that can be compared with the breaking release " + told));
        }
        return new Drift(
                measured.get().reaches(parsed(last))
                        ? Reason.plus(FACTOR, "measured since the last breaking release, " + release)
                        : Reason.minus(FACTOR, "measured before the breaking release " + told));
    }

    private static Optional<Map.Entry<String, Break>> latest(Engine engine) {
        Comparator<Map.Entry<String, Break>> order = (one, other) -> parsed(one).reaches(parsed(other)) ? 1 : -1;
        return engine.breaking().entrySet().stream().max(order);
    }

    private static Version parsed(Map.Entry<String, Break> release) {
        return Version.parse(release.getKey()).orElseThrow();
    }
}
