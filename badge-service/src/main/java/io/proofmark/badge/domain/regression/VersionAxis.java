package io.proofmark.badge.domain.regression;

import io.proofmark.badge.domain.Facts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may have another version between two rows of one configuration; the path is the one of a submission. */
public enum VersionAxis {
    RUNTIME("runtime.version", Facts::engineVersion),
    DRIVER("environment.driver", Facts::driver),
    OS("environment.os", Facts::os);

    private final String path;
    private final Function<Facts, @Nullable String> version;

    VersionAxis(String path, Function<Facts, @Nullable String> version) {
        this.path = path;
        this.version = version;
    }

    public String path() {
        return path;
    }

    /** What a row says of it, or null. */
    public @Nullable String of(Facts facts) {
        return version.apply(facts);
    }

    /** Those on which two rows do not say the same; one of them may say nothing. */
    static List<VersionAxis> between(Facts one, Facts other) {
        return Arrays.stream(values())
                .filter(axis -> !Objects.equals(axis.of(one), axis.of(other)))
                .toList();
    }
}
