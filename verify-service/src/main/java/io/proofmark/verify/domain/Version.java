package io.proofmark.verify.domain;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of an engine that can be compared with others of its kind. */
public sealed interface Version {

    /** A numbered build, as {@code b3447}. */
    record Build(int number) implements Version {}

    /** As {@code v0.6.2}; what follows the third number does not order. */
    record Release(int major, int minor, int patch) implements Version, Comparable<Release> {

        private static final Comparator<Release> ORDER = Comparator.comparingInt(Release::major)
                .thenComparingInt(Release::minor)
                .thenComparingInt(Release::patch);

        @Override
        public int compareTo(Release other) {
            return ORDER.compare(this, other);
        }
    }

    Pattern BUILD = Pattern.compile("b([0-9]{1,9})");
    Pattern RELEASE = Pattern.compile("v?([0-9]{1,9})\\.([0-9]{1,9})(?:\\.([0-9]{1,9}))?(?:[^0-9].*)?");

    /** The version of that text; empty when it has another form, as a commit. */
    static Optional<Version> parse(String text) {
        Matcher build = BUILD.matcher(text);
        if (build.matches()) {
            return Optional.of(new Build(Integer.parseInt(build.group(1))));
        }
        Matcher release = RELEASE.matcher(text);
        if (!release.matches()) {
            return Optional.empty();
        }
        String patch = release.group(3);
        return Optional.of(new Release(
                Integer.parseInt(release.group(1)),
                Integer.parseInt(release.group(2)),
                patch == null ? 0 : Integer.parseInt(patch)));
    }

    /** Whether the two are of one kind. */
    default boolean comparesWith(Version other) {
        return getClass() == other.getClass();
    }

    /** Whether this is the other or a later one; false when the two are of different kinds. */
    default boolean reaches(Version other) {
        return switch (this) {
            case Build mine -> other instanceof Build(int number) && mine.number() >= number;
            case Release mine -> other instanceof Release theirs && mine.compareTo(theirs) >= 0;
        };
    }
}
