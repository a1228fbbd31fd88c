package io.proofmark.catalog;

import java.util.Comparator;
import java.util.Optional;

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

    /** The version of that text; empty when it has another form, as a commit. */
    static Optional<Version> parse(String text) {
        return Optional.ofNullable(text.startsWith("b") ? VersionNumbers.build(text) : VersionNumbers.release(text));
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
